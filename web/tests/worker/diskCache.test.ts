import { describe, expect, it } from "vitest";

import { CACHE_FOLDER, DiskCache } from "../../src/worker/diskCache";

type Changes = ReadonlyMap<string, Uint8Array | undefined>;

/** Python's file system, as far as the cache looks at it: every file that is written is a new node. */
class Files {
  private readonly nodes = new Map<string, { ino: number; content: Uint8Array }>();
  private isThere = false;
  private count = 0;

  write(name: string, text: string): void {
    this.mkdirTree();
    this.writeFile(`${CACHE_FOLDER}/${name}`, new TextEncoder().encode(text));
  }

  remove(name: string): void {
    this.nodes.delete(`${CACHE_FOLDER}/${name}`);
  }

  text(name: string): string {
    return new TextDecoder().decode(this.readFile(`${CACHE_FOLDER}/${name}`));
  }

  mkdirTree(): void {
    this.isThere = true;
  }

  writeFile(path: string, content: Uint8Array): void {
    this.nodes.set(path, { ino: ++this.count, content });
  }

  analyzePath(): { exists: boolean } {
    return { exists: this.isThere };
  }

  readdir(): string[] {
    return [".", "..", ...[...this.nodes.keys()].map((path) => path.slice(CACHE_FOLDER.length + 1))];
  }

  stat(path: string): { ino: number } {
    return { ino: this.nodes.get(path)?.ino ?? 0 };
  }

  readFile(path: string): Uint8Array {
    const node = this.nodes.get(path);
    if (node === undefined) throw new Error(`no file ${path}`);
    return node.content;
  }
}

/** A storage that takes as long as the test wants. */
class SlowStorage {
  readonly written: Array<Record<string, string | undefined>> = [];
  private readonly ends: Array<() => void> = [];

  constructor(private readonly content: Record<string, string> = {}) {}

  async readAll(): Promise<ReadonlyMap<string, Uint8Array>> {
    return new Map(Object.entries(this.content).map(([name, text]) => [name, new TextEncoder().encode(text)]));
  }

  async write(changes: Changes): Promise<void> {
    const texts = [...changes].map(([name, bytes]) => [name, bytes && new TextDecoder().decode(bytes)]);
    this.written.push(Object.fromEntries(texts));
    await new Promise<void>((resolve) => this.ends.push(resolve));
  }

  async finish(): Promise<void> {
    this.ends.shift()?.();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  }
}

// The file system is Emscripten's, of which this is the part that counts.
const asFiles = (files: Files) => files as unknown as Parameters<DiskCache["save"]>[0];

describe("what is cached on disk", () => {
  it("is there for Python when it starts, and is not stored again", async () => {
    const storage = new SlowStorage({ a: "one", b: "two" });
    const cache = new DiskCache(storage);
    const files = new Files();
    await cache.restore(asFiles(files));
    expect([files.text("a"), files.text("b")]).toEqual(["one", "two"]);
    cache.save(asFiles(files));
    expect(storage.written).toEqual([]);
  });

  it("makes no folder and no database for an app that keeps nothing", async () => {
    const storage = new SlowStorage();
    const cache = new DiskCache(storage);
    const files = new Files();
    await cache.restore(asFiles(files));
    cache.save(asFiles(files));
    expect([files.analyzePath().exists, storage.written]).toEqual([false, []]);
  });

  it("is stored with what was written anew and what went", async () => {
    const storage = new SlowStorage({ a: "one", b: "two", c: "three" });
    const cache = new DiskCache(storage);
    const files = new Files();
    await cache.restore(asFiles(files));
    files.write("a", "ONE");
    files.remove("b");
    files.write("d", "four");
    cache.save(asFiles(files));
    expect(storage.written).toEqual([{ a: "ONE", d: "four", b: undefined }]);
  });

  it("is stored once more, as it is last, when runs are quicker than the browser", async () => {
    const storage = new SlowStorage();
    const cache = new DiskCache(storage);
    const files = new Files();
    for (const text of ["first", "second", "third"]) {
      files.write("a", text);
      cache.save(asFiles(files));
    }
    files.write("b", "gone soon");
    cache.save(asFiles(files));
    files.remove("b");
    cache.save(asFiles(files));
    expect(storage.written).toEqual([{ a: "first" }]);
    await storage.finish();
    expect(storage.written).toEqual([{ a: "first" }, { a: "third", b: undefined }]);
    await storage.finish();
    files.write("a", "fourth");
    cache.save(asFiles(files));
    expect(storage.written.at(-1)).toEqual({ a: "fourth" });
  });
});
