/**
 * Bytes by name that outlive the page, in a database of the app's own.
 *
 * A browser may refuse to store anything, at any time: because a person has said so, because the page is in a frame of
 * another site, because the disk is full. The app then goes on without, and the console says so once.
 */
import { openDB, type IDBPDatabase } from "idb";

import * as environment from "../environment";

const ENTRIES = "entries";

/** A file's content; null for one that came with the app and was deleted. */
export type FileContent = Uint8Array | null;

export class FolderDatabase {
  private database: Promise<IDBPDatabase> | undefined;
  private hasComplained = false;

  /** Several apps may share an origin: `name` is the app's own. */
  constructor(private readonly name: string) {}

  /** Everything that is stored. Makes no database if there is none: most apps never store anything. */
  async readAll(): Promise<ReadonlyMap<string, FileContent>> {
    try {
      if (!(await this.exists())) return new Map();
      const entries = (await this.open()).transaction(ENTRIES).store;
      const [names, contents] = await Promise.all([entries.getAllKeys(), entries.getAll()]);
      return new Map(names.map((name, index) => [name as string, contents[index] as FileContent]));
    } catch (error) {
      this.complain(error);
      return new Map();
    }
  }

  /** Stores contents by name, and removes what is undefined: all of it or nothing. */
  async write(changes: ReadonlyMap<string, FileContent | undefined>): Promise<void> {
    try {
      const transaction = (await this.open()).transaction(ENTRIES, "readwrite");
      for (const [name, content] of changes) {
        const request = content === undefined ? transaction.store.delete(name) : transaction.store.put(content, name);
        request.catch(() => undefined); // the transaction says so too
      }
      transaction.commit(); // it is carried out even if the page is closed now
      await transaction.done;
    } catch (error) {
      this.complain(error);
    }
  }

  private async exists(): Promise<boolean> {
    if (!environment.listsDatabases) return true;
    return (await indexedDB.databases()).some(({ name }) => name === this.name);
  }

  private open(): Promise<IDBPDatabase> {
    this.database ??= openDB(this.name, 1, {
      upgrade: (database) => void database.createObjectStore(ENTRIES),
      terminated: () => (this.database = undefined),
    });
    return this.database;
  }

  private complain(error: unknown): void {
    if (this.hasComplained) return;
    this.hasComplained = true;
    console.warn(`The app cannot store data in this browser: ${String(error)}`);
  }
}
