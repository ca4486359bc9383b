import { beforeEach, describe, expect, it, vi } from "vitest";

import { Copies } from "../../src/keeper/copies";
import {
  type Batch,
  type Found,
  type Manifest,
  manifestOf,
  type Records,
  RefusedError,
} from "../../src/keeper/records";

const READER = { app: "app", python: "pyodide", version: "" };
const LARGE = 9 * 1024 * 1024;

/** A database in memory. */
class Memory implements Pick<Records, keyof Records> {
  readonly sessions = new Map<string, { manifest: Manifest; values: Map<string, Uint8Array<ArrayBuffer>> }>();
  files = 0;

  async read(session: string): Promise<Found | undefined> {
    const { manifest, values } = this.sessions.get(session) ?? {};
    if (manifest === undefined || values === undefined) return undefined;
    if (manifest.entries.some(({ name }) => !values.has(name))) throw new RefusedError("an entry is missing");
    return { manifest, values: new Map(values), files: new Map() };
  }

  async saved(session: string): Promise<number | undefined> {
    return this.sessions.get(session)?.manifest.saved;
  }

  async list(): Promise<readonly Manifest[]> {
    return Array.from(this.sessions.values(), ({ manifest }) => manifest);
  }

  async write(manifest: Manifest, { values, gone, files }: Batch): Promise<void> {
    const all = new Map([...(this.sessions.get(manifest.session)?.values ?? []), ...values]);
    for (const name of gone) all.delete(name);
    this.sessions.set(manifest.session, { manifest, values: all });
    this.files += files.size;
  }

  async drop(session: string): Promise<void> {
    this.sessions.delete(session);
  }

  async collect(): Promise<void> {
    this.sessions.clear();
  }
}

let first: Memory;
let second: Memory;
let copies: Copies;
let time = 0;

beforeEach(() => {
  first = new Memory();
  second = new Memory();
  copies = new Copies(first, second);
});

/** Writes values of a session; `all` are the sizes of those there are then, by name. */
async function write(all: Record<string, number>, changed: readonly string[] = Object.keys(all)): Promise<void> {
  time += 1;
  const entries = Object.entries(all).map(([name, size]) => ({ name, size, digest: "", order: 0 }));
  const manifest = manifestOf(READER, { session: "s", saved: time, page: "", query: "", entries, files: [] });
  const values = new Map(changed.map((name) => [name, new Uint8Array([time])]));
  await copies.write(manifest, { values, gone: [], files: new Map([["f", new File([], "f")]]), goneFiles: [] });
}

async function firstBytes(): Promise<Record<string, number | undefined> | undefined> {
  const found = await copies.read("s");
  return found && Object.fromEntries(Array.from(found.values, ([name, [value]]) => [name, value]));
}

describe("what is written", () => {
  it("is in both, but for files", async () => {
    await write({ a: 1, b: 1 });
    await write({ a: 1, b: 1 }, ["b"]);
    expect(second.sessions).toEqual(first.sessions);
    expect([first.files, second.files]).toEqual([2, 0]);
    expect((await copies.read("s"))?.isWhole).toBe(true);
  });

  it("is in the first, and nothing of it in the second, from the moment in which it is large", async () => {
    await write({ a: 1 });
    await write({ a: LARGE });
    expect([...second.sessions]).toEqual([]);
    await write({ a: 1 });
    expect([...second.sessions]).toEqual([]); // it could be a part only
    expect((await copies.read("s"))?.isWhole).toBe(false);
    await write({ a: LARGE });
    expect((await copies.read("s"))?.isWhole).toBe(true);
  });

  it("is in the first where the second fails, which is left as it was until the session is begun again", async () => {
    await write({ a: 1 });
    vi.spyOn(second, "write").mockRejectedValueOnce(new DOMException("full", "QuotaExceededError"));
    await write({ a: 1, b: 1 }, ["b"]);
    await write({ a: 1, b: 1 }, ["a"]);
    expect(second.sessions.get("s")?.manifest.saved).toBe(time - 2);
    expect(await copies.read("s")).toMatchObject({ isWhole: false, manifest: { saved: time } });
  });

  it("is a failure where the first fails", async () => {
    vi.spyOn(first, "write").mockRejectedValue(new DOMException("full", "QuotaExceededError"));
    await expect(write({ a: 1 })).rejects.toThrow("full");
  });

  it("is gone from both when it is removed", async () => {
    await write({ a: 1 });
    await copies.drop("s");
    expect([...first.sessions, ...second.sessions]).toEqual([]);
    await write({ a: 1 });
    await copies.collect(0, () => false);
    expect([...first.sessions, ...second.sessions]).toEqual([]);
  });
});

describe("what the first has lost", () => {
  it("the second has, and it is to be written anew", async () => {
    await write({ a: 1, b: 1 });
    await write({ a: 1, b: 1 }, ["b"]);
    first.sessions.clear();
    expect(await firstBytes()).toEqual({ a: time - 1, b: time });
    expect((await copies.read("s"))?.isWhole).toBe(false);
    expect((await copies.list()).map(({ session }) => session)).toEqual(["s"]);
  });

  it("the second has, too, where the first cannot be asked any more", async () => {
    await write({ a: 1 });
    vi.spyOn(first, "read").mockRejectedValue(new DOMException("damaged", "UnknownError"));
    expect(await firstBytes()).toEqual({ a: time });
    second.sessions.clear();
    await expect(copies.read("s")).rejects.toThrow("damaged");
  });

  it("is lost where there is no second", async () => {
    copies = new Copies(first, undefined);
    await write({ a: 1 });
    expect((await copies.read("s"))?.isWhole).toBe(true);
    await copies.drop("s");
    expect(await copies.read("s")).toBeUndefined();
  });
});

describe("what the first has", () => {
  it("counts, whatever the second has", async () => {
    await write({ a: 1 });
    const older = structuredClone(second.sessions);
    await write({ a: 1 });
    for (const [session, record] of older) second.sessions.set(session, record);
    expect(await firstBytes()).toEqual({ a: time });
    vi.spyOn(second, "saved").mockRejectedValue(new Error("damaged"));
    expect(await copies.read("s")).toMatchObject({ isWhole: false, manifest: { saved: time } });
  });

  it("and refuses is not looked for in the second", async () => {
    await write({ a: 1 });
    vi.spyOn(first, "read").mockRejectedValue(new RefusedError("it is not signed by this browser"));
    await expect(copies.read("s")).rejects.toThrow(RefusedError);
  });
});
