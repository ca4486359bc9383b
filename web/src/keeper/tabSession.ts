/**
 * The session of this tab: what it is now, and how far it has been stored.
 *
 * A change is written as soon as the page has had the time to show what the run has made; when the page is being left, at
 * once. Changes that come meanwhile or while a write is on go into the next one, together, so what is stored is always the
 * session as it was after some run. What has been written is not held in memory any more; what cannot be written is, for
 * as long as the page is open.
 */
import type { SessionChanges, SkippedEntry, StoredEntry, StoredSession } from "../protocol/wire.gen";
import type { Copies } from "./copies";
import type { SessionMessage, Trouble } from "./protocol";
import { type Found, type ManifestEntry, manifestOf, type Reader } from "./records";
import { type Decoded, encodePacket } from "./sessionCodec";
import { digest } from "./signature";

/** More of uploaded files than this is not stored, in bytes. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** Milliseconds that the page has for itself after a run, for on few processors a write would hold it up. */
const WRITE_DELAY_MS = 6;

interface Held {
  readonly entry: StoredEntry;
  /** Until it is stored. */
  readonly content?: Uint8Array<ArrayBuffer>;
  /** Once it is stored. */
  readonly digest?: string;
}

export class TabSession {
  private readonly held = new Map<string, Held>();
  private readonly files = new Map<string, File>();
  private readonly storedFiles = new Set<string>();
  private gone = new Set<string>();
  private page = "";
  private query = "";
  private moves = false;
  private changed = false;
  /** What is stored is to be removed before anything else is written. */
  private isForgotten = false;
  /** Counts what the worker says. */
  private version = 0;
  private isClosed = false;
  private writing: Promise<void> | undefined;
  private isSeen = true;
  private endWait: () => void = () => undefined;
  private read: Found | undefined;
  skipped: readonly SkippedEntry[] = [];
  /** Milliseconds since 1970 of the last write. */
  saved = 0;

  /** Without `records` nothing is stored. */
  constructor(
    readonly id: string,
    private readonly reader: Reader,
    private readonly records: Copies | undefined,
    private readonly onStored: (bytes: number) => void,
    private readonly onTrouble: (reason: Trouble, error: unknown) => void,
  ) {}

  /** Goes on from a session that was read; `moves`: it is another tab's; `isOwn`: it is stored as this tab's. */
  begin(found: Found, { moves, isOwn }: { readonly moves: boolean; readonly isOwn: boolean }): void {
    const { manifest, values, files } = found;
    for (const { digest: known, ...entry } of manifest.entries) {
      const content = values.get(entry.name);
      if (content !== undefined) this.held.set(entry.name, isOwn ? { entry, digest: known } : { entry, content });
    }
    for (const [id, file] of files) {
      this.files.set(id, file);
      if (isOwn) this.storedFiles.add(id);
    }
    this.page = manifest.page;
    this.query = manifest.query;
    this.saved = manifest.saved;
    this.moves = moves;
    this.read = isOwn ? found : undefined;
    if (!isOwn) this.write();
  }

  store({ index: changes, content }: Decoded<SessionChanges>, files: ReadonlyMap<string, File> = new Map()): void {
    if (this.isClosed) return;
    this.version += 1;
    let start = 0;
    for (const entry of changes.entries ?? []) {
      this.held.set(entry.name, { entry, content: content.slice(start, start + entry.size) });
      this.gone.delete(entry.name);
      start += entry.size;
    }
    for (const name of changes.gone ?? []) {
      this.held.delete(name);
      this.gone.add(name);
    }
    for (const [id, file] of files) this.files.set(id, file);
    if (changes.files !== undefined)
      for (const id of this.files.keys()) if (!changes.files.includes(id)) this.files.delete(id);
    this.page = changes.page ?? this.page;
    this.query = changes.query ?? this.query;
    this.skipped = changes.skipped ?? this.skipped;
    this.moves = false;
    this.read = undefined;
    this.write();
  }

  /** Whether anybody sees the page. If not it may be about to be closed, and nothing waits for it. */
  seen(isSeen: boolean): void {
    this.isSeen = isSeen;
    if (!isSeen) this.endWait();
  }

  /** The session as it is now, all of it; null if there is nothing of it, or it cannot be read any more. */
  async now(): Promise<SessionMessage | null> {
    const { version, page, query, moves } = this;
    const held = [...this.held];
    if (held.length === 0) return null;
    const stored = held.every(([, { content }]) => content !== undefined) ? undefined : await this.storedValues();
    if (version !== this.version) return this.now(); // what was read may belong to another run than what was held
    const entries: StoredEntry[] = [];
    const contents: Uint8Array[] = [];
    for (const [name, { entry, content = stored?.get(name) }] of held) {
      if (content === undefined) {
        await this.forget(); // a part of it would be a mixture
        return null;
      }
      entries.push(entry);
      contents.push(content);
    }
    const index: StoredSession = { entries, page, query, files: [...this.files.keys()], ...(moves ? { moves } : {}) };
    return { packet: encodePacket(index, contents), files: new Map(this.files) };
  }

  /** What there is, for those who want to look. */
  get entries(): readonly StoredEntry[] {
    return Array.from(this.held.values(), ({ entry }) => entry);
  }

  get bytes(): number {
    const files = Array.from(this.files.values(), ({ size }) => size);
    return [...this.entries.map(({ size }) => size), ...files].reduce((sum, size) => sum + size, 0);
  }

  get fileCount(): number {
    return this.files.size;
  }

  /** Forgets all of it, here and where it is stored. */
  async forget(): Promise<void> {
    this.version += 1;
    this.held.clear();
    this.gone.clear();
    this.files.clear();
    this.changed = false;
    this.isForgotten = true;
    this.endWait();
    this.work();
    await this.writing;
  }

  /** Stores nothing that comes from here on. */
  freeze(): void {
    this.isClosed = true;
  }

  /** Forgets all of it for good: nothing is stored from here on. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.forget();
  }

  private async storedValues(): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
    if (this.read !== undefined) return this.read.values;
    await this.writing;
    const found = await this.records?.read(this.id).catch((error: unknown) => {
      console.warn(`The stored session is not restored: ${String(error)}.`);
      return undefined;
    });
    return found?.values ?? new Map();
  }

  private write(): void {
    this.changed = true;
    this.work();
  }

  private work(): void {
    if (this.records !== undefined) this.writing ??= this.writeAll(this.records);
  }

  private async writeAll(records: Copies): Promise<void> {
    do {
      if (!this.isForgotten) await this.wait();
      try {
        if (this.isForgotten) await this.removeAll(records);
        else await this.writeOnce(records);
      } catch (error) {
        const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
        this.onTrouble(isFull ? "full" : "blocked", error);
        this.changed = false; // until there is something new
      }
    } while (this.isForgotten || this.changed);
    this.writing = undefined;
  }

  private async removeAll(records: Copies): Promise<void> {
    this.isForgotten = false;
    this.storedFiles.clear(); // a write that was on may have filled it
    this.saved = 0;
    await records.drop(this.id);
  }

  private async wait(): Promise<void> {
    if (!this.isSeen) return;
    await new Promise<void>((resolve) => {
      this.endWait = resolve;
      setTimeout(resolve, WRITE_DELAY_MS);
    });
  }

  private async writeOnce(records: Copies): Promise<void> {
    this.changed = false;
    // Taken now, all of it: what comes while this waits belongs to a later run.
    const held = new Map(this.held);
    const gone = [...this.gone];
    const { page, query } = this;
    const files = this.filesToStore();
    this.gone = new Set();
    const values = new Map<string, Uint8Array<ArrayBuffer>>();
    try {
      const entries = await Promise.all(
        Array.from(held, async ([name, { entry, content, digest: known }]): Promise<ManifestEntry> => {
          if (content === undefined || known !== undefined) return { ...entry, digest: known ?? "" };
          values.set(name, content);
          return { ...entry, digest: await digest(content) };
        }),
      );
      const saved = Date.now();
      const goneFiles = [...this.storedFiles].filter((id) => !files.has(id));
      const newFiles = new Map([...files].filter(([id]) => !this.storedFiles.has(id)));
      const manifest = manifestOf(this.reader, {
        session: this.id,
        saved,
        page,
        query,
        entries,
        files: [...files.keys()],
      });
      await records.write(manifest, { values, gone, files: newFiles, goneFiles });
      this.saved = saved;
      for (const { name, digest: known } of entries) {
        const now = this.held.get(name);
        if (now !== undefined && now === held.get(name)) this.held.set(name, { entry: now.entry, digest: known });
      }
      this.storedFiles.clear();
      for (const id of files.keys()) this.storedFiles.add(id);
      this.onStored(this.bytes);
    } catch (error) {
      for (const name of gone) if (!this.held.has(name)) this.gone.add(name);
      throw error;
    }
  }

  private filesToStore(): ReadonlyMap<string, File> {
    let room = MAX_FILE_BYTES;
    return new Map([...this.files].filter(([, { size }]) => (room -= size) >= 0));
  }
}
