/**
 * What `st.cache_data(persist="disk")` keeps, from one visit to the next.
 *
 * Python reads and writes files in a folder of its own file system, which lives as long as the page. Here the folder is
 * filled from the browser's storage before Python starts, and after each run what has changed in it is stored. Nothing
 * waits for that.
 */
import type { PyodideAPI } from "pyodide";

import type { Storage } from "./storage";

export const CACHE_FOLDER = "/cache";

/** Milliseconds that a start waits for what is stored, should the browser not answer. */
const PATIENCE = 3000;

type FileSystem = Pick<PyodideAPI["FS"], "analyzePath" | "mkdirTree" | "readdir" | "readFile" | "stat" | "writeFile">;

export class DiskCache {
  /** Which version of each file is stored: every file that Python writes is a new node. */
  private readonly stored = new Map<string, number>();
  private waiting = new Map<string, Uint8Array | undefined>();
  private isWriting = false;

  private readonly entries: Promise<ReadonlyMap<string, Uint8Array>>;

  constructor(private readonly storage: Pick<Storage, "readAll" | "write">) {
    const tooLate = new Promise<ReadonlyMap<string, Uint8Array>>((resolve) =>
      setTimeout(() => resolve(new Map()), PATIENCE),
    );
    this.entries = Promise.race([storage.readAll(), tooLate]);
  }

  /** Fills the folder with what is stored. */
  async restore(files: FileSystem): Promise<void> {
    const entries = await this.entries;
    if (entries.size === 0) return;
    files.mkdirTree(CACHE_FOLDER);
    for (const [name, content] of entries) {
      files.writeFile(pathOf(name), content);
      this.stored.set(name, files.stat(pathOf(name)).ino);
    }
  }

  /** Stores what has changed in the folder since the last call. */
  save(files: FileSystem): void {
    const there = new Set<string>();
    if (files.analyzePath(CACHE_FOLDER).exists) {
      for (const name of files.readdir(CACHE_FOLDER) as string[]) if (!name.startsWith(".")) there.add(name);
    }
    for (const name of there) {
      const { ino } = files.stat(pathOf(name));
      if (this.stored.get(name) === ino) continue;
      this.stored.set(name, ino);
      this.waiting.set(name, files.readFile(pathOf(name)));
    }
    for (const name of this.stored.keys()) {
      if (there.has(name)) continue;
      this.stored.delete(name);
      this.waiting.set(name, undefined);
    }
    if (this.waiting.size > 0 && !this.isWriting) void this.write();
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

function pathOf(name: string): string {
  return `${CACHE_FOLDER}/${name}`;
}
