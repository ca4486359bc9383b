/**
 * The app's packages: archives of the site (wasm_runtime/site/packages/archive.py), or wheels that lie elsewhere.
 *
 * An archive has bytecode in place of sources. Python sees these from the start, and gets their content, all at once,
 * when something opens one: the traceback of an error, `inspect.getsource`.
 */
import { gunzipSync } from "fflate";

import { LATER_FILE, type LaterFiles } from "../protocol/wire.gen";
import type { FileSystem } from "../pyodide/inside";
import { SITE_PACKAGES } from "../pyodide/options";
import { downloadArchive, type ArchiveFiles, SiteFileError, unzip } from "../siteFiles";
import { comeLater, createFile, type FileNode, fetchNow, folderAt, type FolderNode } from "./laterFile";
import { downloadPacked } from "./packedFile";
import { storedFiles } from "./storedFiles";

export interface Package {
  readonly address: string;
  readonly files: ArchiveFiles;
}

/** Rejects with a `SiteFileError`. */
export async function downloadPackage(address: string): Promise<Package> {
  const { hash } = new URL(address);
  if (hash !== "") return { address, files: await downloadArchive(address, integrity(hash)) };
  const archive = await downloadPacked(address);
  return { address, files: storedFiles(archive) ?? unzip(address, archive, () => true) };
}

/** Puts a package where Python imports it from. */
export function installPackage(files: FileSystem, { address, files: unpacked }: Package): void {
  const folders = new Map<string, FolderNode>();
  const place = (name: string): FileNode => {
    const path = `${SITE_PACKAGES}/${name}`;
    const end = path.lastIndexOf("/");
    const folder = folders.get(path.slice(0, end)) ?? folderAt(files, path.slice(0, end));
    folders.set(path.slice(0, end), folder);
    return createFile(folder, path.slice(end + 1));
  };
  for (const [name, content] of Object.entries(unpacked)) {
    if (name === LATER_FILE || name.endsWith("/")) continue;
    const node = place(name);
    node.contents = content;
    node.usedBytes = content.length;
  }
  const listing = unpacked[LATER_FILE];
  if (listing === undefined) return;
  const { archive, files: sizes } = JSON.parse(new TextDecoder().decode(listing)) as LaterFiles;
  const content = laterFiles(files, new URL(archive, address).href);
  for (const [name, size] of Object.entries(sizes)) comeLater(place(name), () => content(name), size);
}

/** Gives the files of an archive by name, which is fetched for the first of them, while Python waits. */
function laterFiles(files: FileSystem, address: string): (name: string) => Uint8Array {
  let unpacked: ArchiveFiles | undefined;
  return (name) => {
    if (unpacked === undefined) {
      const packed = fetchNow(files, address);
      unpacked = unzip(address, packed[0] === 0x1f && packed[1] === 0x8b ? gunzipSync(packed) : packed, () => true);
    }
    const content = unpacked[name];
    if (content === undefined) throw new SiteFileError(address, "damaged");
    return content;
  };
}

/** The hash of a wheel, `#sha256=` and hexadecimal digits, as `fetch` is told of it. */
function integrity(hash: string): string {
  const digits = hash.replace("#sha256=", "").match(/../g) ?? [];
  return `sha256-${btoa(String.fromCharCode(...digits.map((each) => parseInt(each, 16))))}`;
}
