import { beforeEach, describe, expect, it, vi } from "vitest";

import type { Copies, FoundCopy } from "../../src/keeper/copies";
import { TabSession } from "../../src/keeper/tabSession";
import type { SessionMessage } from "../../src/keeper/protocol";
import type { Batch, Manifest } from "../../src/keeper/records";
import { type Decoded, decodePacket } from "../../src/keeper/sessionCodec";
import type { StoredSession } from "../../src/protocol/wire.gen";

const READER = { app: "app", python: "pyodide", version: "" };

/** A database in memory, whose writes end when the test says so. */
class Memory implements Pick<Copies, "read" | "write" | "drop"> {
  manifest: Manifest | undefined;
  readonly values = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly files = new Map<string, File>();
  readonly writes: Array<{ end: (error?: unknown) => void }> = [];

  async read(): Promise<FoundCopy | undefined> {
    if (this.manifest === undefined) return undefined;
    return { manifest: this.manifest, values: new Map(this.values), files: new Map(this.files), isWhole: true };
  }

  async write(manifest: Manifest, batch: Batch): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.writes.push({ end: (error) => (error === undefined ? resolve() : reject(error as Error)) });
    });
    this.manifest = manifest;
    for (const [name, content] of batch.values) this.values.set(name, content);
    for (const name of batch.gone) this.values.delete(name);
    for (const [id, file] of batch.files) this.files.set(id, file);
    for (const id of batch.goneFiles) this.files.delete(id);
  }

  async drop(): Promise<void> {
    this.manifest = undefined;
    this.values.clear();
  }

  /** What is stored, as texts; it must be what the manifest says. */
  get stored(): Record<string, string> {
    const texts = Object.fromEntries(Array.from(this.values, ([name, content]) => [name, textOf(content)]));
    expect(Object.keys(texts).toSorted()).toEqual((this.manifest?.entries ?? []).map(({ name }) => name).toSorted());
    return texts;
  }
}

/** What `TabSession.store` takes. */
function changes(
  values: Record<string, string | undefined>,
  files: Record<string, File> = {},
): Parameters<TabSession["store"]> {
  const there = Object.entries(values).filter((each): each is [string, string] => each[1] !== undefined);
  const parts = there.map(([, text]) => new TextEncoder().encode(text));
  const index = {
    entries: there.map(([name], place) => ({ name, size: parts[place]?.length ?? 0, key: name, order: place })),
    gone: Object.keys(values).filter((name) => values[name] === undefined),
    skipped: [],
    page: "",
    query: "",
    files: Object.keys(files),
  };
  const content = new Uint8Array(parts.flatMap((part) => [...part]));
  return [{ index, content }, new Map(Object.entries(files))];
}

function textOf(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}

function sessionIn(message: SessionMessage): Decoded<StoredSession> {
  return decodePacket(message.packet) as Decoded<StoredSession>;
}

function valuesOf(kept: SessionMessage | null): Record<string, string> {
  if (kept === null) return {};
  const { index, content } = sessionIn(kept);
  let start = 0;
  return Object.fromEntries(
    index.entries.map(({ name, size }) => [name, textOf(content.slice(start, (start += size)))] as const),
  );
}

let memory: Memory;
let session: TabSession;
const trouble = vi.fn();

beforeEach(() => {
  trouble.mockReset();
  memory = new Memory();
  session = open();
});

function open(records: Memory | undefined = memory): TabSession {
  return new TabSession("s", READER, records as unknown as Copies, () => undefined, trouble);
}

/** Stores a session. */
async function storedSession(): Promise<FoundCopy> {
  session.store(...changes({ a: "1", b: "2" }));
  await endWrite();
  const found = await memory.read();
  if (found === undefined) throw new Error("nothing is stored");
  return found;
}

async function aWhile(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
}

/** Lets the next write end, once it has begun, and what follows from that happen. */
async function endWrite(error?: unknown): Promise<void> {
  await vi.waitFor(() => expect(memory.writes).not.toHaveLength(0));
  memory.writes.shift()?.end(error);
  await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("what changes", () => {
  it("is written at once, and what comes meanwhile in one more write", async () => {
    session.store(...changes({ a: "1", b: "1" }));
    await vi.waitFor(() => expect(memory.writes).toHaveLength(1));
    session.store(...changes({ a: "2" }));
    session.store(...changes({ a: "3", b: undefined }));
    await endWrite();
    expect(memory.stored).toEqual({ a: "1", b: "1" });
    await endWrite();
    expect(memory.stored).toEqual({ a: "3" });
    expect(memory.writes).toHaveLength(0);
  });

  it("waits for the page to have drawn, and no longer when nobody sees the page", async () => {
    const wait = vi.spyOn(globalThis, "setTimeout").mockReturnValue(0 as never);
    session.store(...changes({ a: "1" }));
    wait.mockRestore();
    await aWhile();
    expect(memory.writes).toHaveLength(0);
    session.seen(false);
    await endWrite();
    expect(memory.stored).toEqual({ a: "1" });
  });

  it("is not written if it was forgotten before", async () => {
    session.store(...changes({ a: "1" }));
    await session.forget();
    await aWhile();
    expect(memory.writes).toHaveLength(0);
    expect(memory.stored).toEqual({});
  });

  it("is all there for a worker that begins, stored or not", async () => {
    session.store(...changes({ a: "1", b: "1" }));
    await endWrite();
    session.store(...changes({ b: "2", c: "2" }));
    await vi.waitFor(() => expect(memory.writes).toHaveLength(1));
    const now = session.now();
    await endWrite();
    expect(valuesOf(await now)).toEqual({ a: "1", b: "2", c: "2" });
    expect(valuesOf(await session.now())).toEqual({ a: "1", b: "2", c: "2" });
  });

  it("is there as it was after the last of it, whatever comes while it is read", async () => {
    await storedSession();
    const read = memory.read.bind(memory);
    memory.read = async () => {
      const found = await read();
      session.store(...changes({ a: "3", b: "4" }));
      memory.read = read;
      return found;
    };
    const now = session.now();
    await endWrite();
    expect(valuesOf(await now)).toEqual({ a: "3", b: "4" });
  });

  it("is written again when a write has failed, and there meanwhile", async () => {
    session.store(...changes({ a: "1" }));
    await endWrite(new DOMException("full", "QuotaExceededError"));
    expect(trouble).toHaveBeenCalledWith("full", expect.anything());
    expect(valuesOf(await session.now())).toEqual({ a: "1" });
    session.store(...changes({ b: "2" }));
    await endWrite();
    expect(memory.stored).toEqual({ a: "1", b: "2" });
  });

  it("is never given in part: where what is stored cannot be read any more, there is nothing", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    session.store(...changes({ a: "1", b: "1" }));
    await endWrite();
    session.store(...changes({ b: "2" }));
    await endWrite();
    vi.spyOn(memory, "read").mockRejectedValue(new Error("damaged"));
    expect(await session.now()).toBeNull();
    expect(memory.stored).toEqual({});
    session.store(...changes({ c: "3" }));
    await endWrite();
    expect(memory.stored).toEqual({ c: "3" });
  });

  it("that could not be read leaves what is stored as it was, whatever comes after it", async () => {
    await storedSession();
    session.freeze();
    session.store(...changes({ b: "3" }));
    await aWhile();
    expect(memory.writes).toHaveLength(0);
    expect(valuesOf(await session.now())).toEqual({ a: "1", b: "2" });
  });

  it("is there without a database as well", async () => {
    session = open(undefined);
    session.store(...changes({ a: "1" }));
    session.store(...changes({ a: undefined, b: "2" }));
    expect(valuesOf(await session.now())).toEqual({ b: "2" });
  });

  it("may take files along, of which only those in use are stored, and not too much of them", async () => {
    const file = new File(["abc"], "a.txt");
    const big = new File(["x"], "big.bin");
    Object.defineProperty(big, "size", { value: 1e9 });
    session.store(...changes({ a: "1" }, { one: file, two: big }));
    await endWrite();
    expect([...memory.files.keys()]).toEqual(["one"]);
    session.store(...changes({ a: "2" }));
    await endWrite();
    expect([...memory.files.keys()]).toEqual([]);
  });
});

describe("a session that was kept", () => {
  it("goes on in its own tab without being written again", async () => {
    const found = await storedSession();
    session = open();
    session.begin(found, { moves: false, isOwn: true });
    expect(valuesOf(await session.now())).toEqual({ a: "1", b: "2" });
    expect(memory.writes).toHaveLength(0);
    session.store(...changes({ b: "3" }));
    await endWrite();
    expect(memory.stored).toEqual({ a: "1", b: "3" });
  });

  it("is copied whole for another tab", async () => {
    const found = await storedSession();
    memory = new Memory();
    session = open();
    session.begin(found, { moves: true, isOwn: false });
    const now = await session.now();
    expect(now && sessionIn(now).index).toMatchObject({ moves: true });
    await endWrite();
    expect(memory.stored).toEqual({ a: "1", b: "2" });
  });

  it("is forgotten when the app says so, and kept again from then on", async () => {
    await storedSession();
    await session.forget();
    expect(await session.now()).toBeNull();
    expect(memory.stored).toEqual({});
    session.store(...changes({ c: "1" }));
    await endWrite();
    expect(memory.stored).toEqual({ c: "1" });
  });

  it("is forgotten while it is written, and what comes after that is kept", async () => {
    session.store(...changes({ a: "1" }));
    await vi.waitFor(() => expect(memory.writes).toHaveLength(1));
    const forgotten = session.forget();
    session.store(...changes({ b: "2" }));
    await endWrite();
    await endWrite();
    await forgotten;
    expect(memory.stored).toEqual({ b: "2" });
    expect(valuesOf(await session.now())).toEqual({ b: "2" });
  });

  it("is forgotten for good when the person says so", async () => {
    await storedSession();
    await session.close();
    session.store(...changes({ c: "1" }));
    expect(memory.writes).toHaveLength(0);
    expect(memory.stored).toEqual({});
  });
});
