/**
 * A folder of Python's file system that outlives the page: what `st.cache_data(persist="disk")` keeps, and folders that
 * an app names.
 *
 * Python's file system lives as long as the worker. The folder is filled from the browser's storage before Python starts, and
 * after each run what has changed in it is stored. Nothing waits for that.
 */
import type { PyodideAPI } from "pyodide";

import type { FileContent, FolderDatabase } from "./folderDatabase";

/** Milliseconds that a start waits for what is stored, should the browser not answer. */
const READ_TIMEOUT_MS = 3000;

type FileSystem = Pick<
  PyodideAPI["FS"],
  "analyzePath" | "isDir" | "isFile" | "lstat" | "mkdirTree" | "readdir" | "readFile" | "unlink" | "writeFile"
>;

export class PersistedFolder {
  /** Which version of each file is stored. */
  private readonly stored = new Map<string, string>();
  /** Files that the app brings along: without a mark they would be back after they are deleted. */
  private shipped: ReadonlySet<string> = new Set();
  private waiting = new Map<string, FileContent | undefined>();
  private isWriting = false;
  /** When the folder was last looked through: what has been written since then, or just then, has changed. */
  private looked = 0;

  private readonly entries: Promise<ReadonlyMap<string, FileContent>>;

  constructor(
    private readonly path: string,
    private readonly storage: Pick<FolderDatabase, "readAll" | "write">,
  ) {
    const tooLate = new Promise<ReadonlyMap<string, FileContent>>((resolve) =>
      setTimeout(() => resolve(new Map()), READ_TIMEOUT_MS),
    );
    this.entries = Promise.race([storage.readAll(), tooLate]);
  }

  /** Fills the folder with what is stored. */
  async restore(files: FileSystem): Promise<void> {
    const entries = await this.entries;
    for (const [name, version] of this.versions(files)) this.stored.set(name, version);
    this.shipped = new Set(this.stored.keys());
    for (const [name, content] of entries) {
      const path = `${this.path}/${name}`;
      if (content === null) {
        if (this.stored.delete(name)) files.unlink(path);
        continue;
      }
      files.mkdirTree(path.slice(0, path.lastIndexOf("/")));
      files.writeFile(path, content);
      this.stored.set(name, versionOf(files, path));
    }
    this.looked = Date.now();
  }

  /** Stores what has changed in the folder since the last call. */
  save(files: FileSystem): void {
    const before = this.looked;
    this.looked = Date.now();
    const there = this.versions(files);
    for (const [name, version] of there) {
      const isFresh = Number(version.split(" ").at(-1)) >= before;
      if (this.stored.get(name) === version && !isFresh) continue;
      this.stored.set(name, version);
      this.waiting.set(name, files.readFile(`${this.path}/${name}`));
    }
    for (const name of this.stored.keys()) {
      if (there.has(name)) continue;
      this.stored.delete(name);
      this.waiting.set(name, this.shipped.has(name) ? null : undefined);
    }
    if (this.waiting.size > 0 && !this.isWriting) void this.write();
  }

  /** The version of each file in the folder, by its path in there. What begins with a dot is somebody's own. */
  private versions(files: FileSystem): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    const look = (folder: string) => {
      for (const name of files.readdir(`${this.path}${folder}`) as string[]) {
        if (name.startsWith(".")) continue;
        const path = `${this.path}${folder}/${name}`;
        const { mode } = files.lstat(path);
        if (files.isDir(mode)) look(`${folder}/${name}`);
        else if (files.isFile(mode)) found.set(`${folder}/${name}`.slice(1), versionOf(files, path));
      }
    };
    if (files.analyzePath(this.path).exists) look("");
    return found;
  }

  /** One transaction after the other; what changes meanwhile goes into the next. */
  private async write(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.size > 0) {
      const changes = this.waiting;
      this.waiting = new Map();
      await this.storage.write(changes);
    }
    this.isWriting = false;
  }
}

/** What tells a file from what it was before: its node, its size, and the time of the last write in milliseconds. */
function versionOf(files: FileSystem, path: string): string {
  const { ino, size, mtime } = files.lstat(path);
  return `${ino} ${size} ${mtime.getTime()}`;
}
