/**
 * Kept sessions in a database of the browser, one of the app's own.
 *
 * A session is a signed manifest, a value for each entry, and uploaded files. What belongs together is written in one
 * transaction: after a crash there is all of it or nothing.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, wrap } from "idb";

import type { StoredEntry } from "../protocol/wire.gen";
import { digest, isSigned, newKey, sign } from "./signature";

const FORMAT = 1;

export interface ManifestEntry extends StoredEntry {
  readonly digest: string;
}

export interface Manifest {
  readonly format: number;
  readonly app: string;
  readonly python: string;
  readonly version: string;
  readonly session: string;
  /** Milliseconds since 1970. */
  readonly saved: number;
  readonly page: string;
  readonly query: string;
  readonly entries: readonly ManifestEntry[];
  readonly files: readonly string[];
}

/** What a manifest must agree in to be read. */
export type Reader = Pick<Manifest, "app" | "python" | "version">;

/** What one transaction writes. */
export interface Batch {
  readonly values: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly gone: readonly string[];
  readonly files: ReadonlyMap<string, File>;
  readonly goneFiles: readonly string[];
}

/** A session that was read, and found to be what was written. */
export interface Found {
  readonly manifest: Manifest;
  readonly values: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly files: ReadonlyMap<string, File>;
}

/** A stored session that is not to be read. */
export class RefusedError extends Error {}

interface Schema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  manifests: { key: string; value: { text: string; signature: ArrayBuffer } };
  values: { key: [session: string, name: string]; value: Uint8Array<ArrayBuffer> };
  files: { key: [session: string, id: string]; value: File };
}

const STORES = ["keys", "manifests", "values", "files"] as const;

export class Records {
  private constructor(
    private readonly database: IDBPDatabase<Schema>,
    private readonly key: CryptoKey,
    private readonly reader: Reader,
  ) {}

  /** Throws where the browser stores nothing. `onLost` is called when it stops doing so. */
  static async open(reader: Reader, browser: IDBFactory, onLost: () => void): Promise<Records> {
    const request = browser.open(`${reader.app} sessions`, 1);
    request.onupgradeneeded = () => {
      for (const store of STORES) request.result.createObjectStore(store);
    };
    const database = (await wrap(request)) as unknown as IDBPDatabase<Schema>;
    database.addEventListener("versionchange", () => database.close());
    database.addEventListener("close", onLost);
    const made = await newKey(); // before the transaction, which waits for nothing else
    const transaction = database.transaction("keys", "readwrite");
    const there = await transaction.store.get("hmac");
    if (there === undefined) await transaction.store.put(made, "hmac");
    await transaction.done;
    return new Records(database, there ?? made, reader);
  }

  /** A session, undefined if there is none. Throws `RefusedError` if it is not what was written, or not for this reader. */
  async read(session: string): Promise<Found | undefined> {
    const transaction = this.database.transaction(["manifests", "values", "files"]);
    const mine = IDBKeyRange.bound([session], [session, []]);
    const [record, names, contents, ids, blobs] = await Promise.all([
      transaction.objectStore("manifests").get(session),
      transaction.objectStore("values").getAllKeys(mine),
      transaction.objectStore("values").getAll(mine),
      transaction.objectStore("files").getAllKeys(mine),
      transaction.objectStore("files").getAll(mine),
    ]);
    if (record === undefined) return undefined;
    const manifest = await this.verified(record, session);
    const stored = new Map(names.map(([, name], index) => [name, contents[index]] as const));
    const values = await Promise.all(
      manifest.entries.map(async (entry) => {
        const content = stored.get(entry.name);
        if (!(content instanceof Uint8Array) || content.length !== entry.size)
          throw new RefusedError("an entry is missing");
        if ((await digest(content)) !== entry.digest) throw new RefusedError("an entry was changed");
        return [entry.name, content] as const;
      }),
    );
    const files = new Map(ids.map(([, id], index) => [id, blobs[index] as File] as const));
    return { manifest, values: new Map(values), files };
  }

  /** When a session was written last, in milliseconds since 1970; undefined if there is none, or it is not to be read. */
  async saved(session: string): Promise<number | undefined> {
    const record = await this.database.get("manifests", session);
    return record === undefined ? undefined : (await this.verified(record, session).catch(() => undefined))?.saved;
  }

  /** The sessions there are, the youngest first; what cannot be read is left out. */
  async list(): Promise<readonly Manifest[]> {
    const sessions = await this.database.getAllKeys("manifests");
    const found = await Promise.all(
      sessions.map(async (session) => {
        const record = await this.database.get("manifests", session);
        return record === undefined ? undefined : this.verified(record, session).catch(() => undefined);
      }),
    );
    return found.filter((each) => each !== undefined).toSorted((one, other) => other.saved - one.saved);
  }

  /** Writes a manifest and what has changed, all or nothing. */
  async write(manifest: Manifest, batch: Batch): Promise<void> {
    const text = JSON.stringify(manifest);
    const signature = await sign(this.key, text);
    const { session } = manifest;
    const transaction = this.database.transaction(["manifests", "values", "files"], "readwrite");
    try {
      put(transaction, { text, signature }, session, batch);
    } catch (error) {
      transaction.abort(); // or the part that was asked for already would be written
      await transaction.done.catch(() => undefined);
      throw error;
    }
    transaction.commit(); // it is carried out even if the page is closed now
    await transaction.done;
  }

  /** Removes a session. */
  async drop(session: string): Promise<void> {
    const mine = IDBKeyRange.bound([session], [session, []]);
    const transaction = this.database.transaction(["manifests", "values", "files"], "readwrite");
    await Promise.all([
      transaction.objectStore("manifests").delete(session),
      transaction.objectStore("values").delete(mine),
      transaction.objectStore("files").delete(mine),
      transaction.done,
    ]);
  }

  /** Removes what is older than this many milliseconds, or is not to be read by anybody. */
  async collect(age: number, isInUse: (session: string) => boolean): Promise<void> {
    const sessions = await this.database.getAllKeys("manifests"); // before the list: another tab may just be beginning
    const readable = new Map((await this.list()).map(({ session, saved }) => [session, saved]));
    for (const session of sessions) {
      if (isInUse(session) || (readable.get(session) ?? 0) > Date.now() - age) continue;
      await this.drop(session);
    }
  }

  private async verified(record: Schema["manifests"]["value"], session: string): Promise<Manifest> {
    const { text, signature } = record;
    if (typeof text !== "string" || !(await isSigned(this.key, text, signature).catch(() => false)))
      throw new RefusedError("it is not signed by this browser");
    const manifest = JSON.parse(text) as Manifest;
    if (manifest.format !== FORMAT) throw new RefusedError("it has another format");
    if (manifest.session !== session) throw new RefusedError("it belongs to another session");
    if (manifest.app !== this.reader.app) throw new RefusedError("it belongs to another app");
    if (manifest.python !== this.reader.python) throw new RefusedError("it was written by another Python version");
    if (manifest.version !== this.reader.version) throw new RefusedError("the app has another session_version now");
    return manifest;
  }
}

type Stores = ["manifests", "values", "files"];

function put(
  transaction: IDBPTransaction<Schema, Stores, "readwrite">,
  record: Schema["manifests"]["value"],
  session: string,
  batch: Batch,
): void {
  const values = transaction.objectStore("values");
  const files = transaction.objectStore("files");
  asked(transaction.objectStore("manifests").put(record, session));
  for (const [name, content] of batch.values) asked(values.put(content, [session, name]));
  for (const name of batch.gone) asked(values.delete([session, name]));
  for (const [id, file] of batch.files) asked(files.put(file, [session, id]));
  for (const id of batch.goneFiles) asked(files.delete([session, id]));
}

/** What becomes of the request the transaction says too. */
function asked(request: Promise<unknown>): void {
  request.catch(() => undefined);
}

export function manifestOf(reader: Reader, rest: Omit<Manifest, "format" | keyof Reader>): Manifest {
  return { format: FORMAT, app: reader.app, python: reader.python, version: reader.version, ...rest };
}
