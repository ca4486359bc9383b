/**
 * Kept sessions, twice: in the browser's database and, where there are storage buckets, in one of a bucket.
 *
 * Chromium may find its database damaged after it was killed (measured: about once in 300 kills), and then begins with an
 * empty one. The database of a bucket is another one: what the first has lost the second still has. Each signs with a
 * key of its own.
 *
 * Both are written at once; the first is the one that counts, as long as it has anything. Where the second has not the
 * same when a session is begun, the whole session is written again; where it has missed a change since, it is left
 * alone until then.
 */
import { type Batch, type Found, type Manifest, type Reader, Records, RefusedError } from "./records";

/** A session of more bytes than this is in the first database only: writing it twice would cost more than it saves. */
const MAX_COPIED_BYTES = 8 * 1024 * 1024;
const BUCKET = "sitelet";
/** Milliseconds that a start waits for the second database. */
const SECOND_DATABASE_TIMEOUT_MS = 2000;

/** What TypeScript does not know yet. */
interface StorageBuckets {
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
}

export interface FoundCopy extends Found {
  /** Whether all is stored that should be: if not, it has to be written again. */
  readonly isWhole: boolean;
}

type Database = Pick<Records, keyof Records>;

export class Copies {
  private isCopying = true;

  constructor(
    private readonly first: Database,
    private readonly second: Database | undefined,
  ) {}

  /** Throws where the browser stores nothing. `onLost` is called when it stops doing so. */
  static async open(reader: Reader, onLost: () => void): Promise<Copies> {
    const tooLate = new Promise<undefined>((resolve) => {
      setTimeout(resolve, SECOND_DATABASE_TIMEOUT_MS);
    });
    const [first, second] = await Promise.all([
      Records.open(reader, indexedDB, onLost),
      Promise.race([openSecond(reader), tooLate]),
    ]);
    return new Copies(first, second);
  }

  /** A session, undefined if there is none. Throws `RefusedError` if it is not what was written, or not for this reader. */
  async read(session: string): Promise<FoundCopy | undefined> {
    const copied = this.second?.saved(session).catch(() => undefined);
    try {
      const found = await this.first.read(session);
      if (found !== undefined) return { ...found, isWhole: await this.isTwice(found.manifest, copied) };
    } catch (error) {
      if (error instanceof RefusedError || (await copied) === undefined) throw error;
    }
    const copy = (await copied) === undefined ? undefined : await this.second?.read(session);
    return copy && { ...copy, isWhole: false };
  }

  /** The sessions there are, the youngest first; what cannot be read is left out. */
  async list(): Promise<readonly Manifest[]> {
    const [first, second = []] = await Promise.all([this.first.list(), this.second?.list().catch(() => undefined)]);
    const known = new Set(first.map(({ session }) => session));
    const all = [...first, ...second.filter(({ session }) => !known.has(session))];
    return all.toSorted((one, other) => other.saved - one.saved);
  }

  /** Writes a manifest and what has changed, all or nothing. */
  async write(manifest: Manifest, batch: Batch): Promise<void> {
    const copied = this.copy(manifest, batch);
    await this.first.write(manifest, batch);
    await copied;
  }

  /** Removes a session. */
  async drop(session: string): Promise<void> {
    await Promise.all([this.first.drop(session), this.second?.drop(session)]);
  }

  /** Removes what is older than this many milliseconds, or is not to be read by anybody. */
  async collect(age: number, isInUse: (session: string) => boolean): Promise<void> {
    await Promise.all([this.first.collect(age, isInUse), this.second?.collect(age, isInUse)]);
  }

  private async isTwice(manifest: Manifest, copied: Promise<number | undefined> | undefined): Promise<boolean> {
    return copied === undefined || sizeOf(manifest) > MAX_COPIED_BYTES || (await copied) === manifest.saved;
  }

  /** Files are left out: they may be large, and an app is the better part of a session without them. */
  private async copy(manifest: Manifest, batch: Batch): Promise<void> {
    if (this.second === undefined || !this.isCopying) return;
    try {
      this.isCopying = sizeOf(manifest) <= MAX_COPIED_BYTES;
      if (this.isCopying) await this.second.write(manifest, { ...batch, files: new Map(), goneFiles: [] });
      else await this.second.drop(manifest.session);
    } catch {
      this.isCopying = false;
    }
  }
}

async function openSecond(reader: Reader): Promise<Records | undefined> {
  try {
    const { storageBuckets } = navigator as { readonly storageBuckets?: StorageBuckets };
    const bucket = await storageBuckets?.open(BUCKET);
    return bucket && (await Records.open(reader, bucket.indexedDB, () => undefined));
  } catch {
    return undefined;
  }
}

function sizeOf({ entries }: Manifest): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}
