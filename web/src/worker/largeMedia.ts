/** Large media of the app, which the site has beside the app's archive: see wasm_runtime/session/site_files.py. */
import type { FileSystem } from "../pyodide/inside";
import type { ArchiveFiles } from "../siteFiles";
import { provideLater } from "./laterFile";

const LISTING = ".streamlit/large-media.json";
/** When each was last changed, which tells Python that the script has not written it. */
const TIME = Date.UTC(1980, 0, 1);

interface ListedFile {
  readonly url: string;
  readonly size: number;
}

/** Puts the large media of an app in their places in `folder`; `address` is the archive's. */
export function provideLargeMedia(files: FileSystem, folder: string, app: ArchiveFiles, address: string): void {
  const listing = app[LISTING];
  if (listing === undefined) return;
  const listed = JSON.parse(new TextDecoder().decode(listing)) as Record<string, ListedFile>;
  for (const [name, { url, size }] of Object.entries(listed)) {
    const path = `${folder}/${name}`;
    files.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    provideLater(files, path, new URL(url, address).href, size);
    files.utime(path, TIME, TIME);
  }
}
