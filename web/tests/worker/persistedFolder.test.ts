import { describe, expect, it } from "vitest";

import { PersistedFolder } from "../../src/worker/persistedFolder";

const FOLDER = "/kept";

type Changes = ReadonlyMap<string, Uint8Array | null | undefined>;

/** Python's file system, as far as the cache looks at it: every file that is written is a new node. */
class Files {
  private readonly nodes = new Map<string, { ino: number; content: Uint8Array }>();
  private isThere = false;
  private count = 0;

  write(name: string, text: string): void {
    this.mkdirTree();
    this.writeFile(`${FOLDER}/${name}`, new TextEncoder().encode(text));
  }

  remove(name: string): void {
    this.nodes.delete(`${FOLDER}/${name}`);
  }

  text(name: string): string {
    return new TextDecoder().decode(this.readFile(`${FOLDER}/${name}`));
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
    return [".", "..", ...[...this.nodes.keys()].map((path) => path.slice(FOLDER.length + 1))];
  }

  lstat(path: string): { ino: number; size: number; mtime: Date; mode: number } {
    const node = this.nodes.get(path);
    return { ino: node?.ino ?? 0, size: node?.content.length ?? 0, mtime: new Date(0), mode: 0 };
  }

  isDir(): boolean {
    return false;
  }

  isFile(): boolean {
    return true;
  }

  unlink(path: string): void {
    this.nodes.delete(path);
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
const asFiles = (files: Files) => files as unknown as Parameters<PersistedFolder["save"]>[0];

describe("what is cached on disk", () => {
  it("is there for Python when it starts, and is not stored again", async () => {
    const storage = new SlowStorage({ a: "one", b: "two" });
    const cache = new PersistedFolder(FOLDER, storage);
    const files = new Files();
    await cache.restore(asFiles(files));
    expect([files.text("a"), files.text("b")]).toEqual(["one", "two"]);
    cache.save(asFiles(files));
    expect(storage.written).toEqual([]);
  });

  it("makes no folder and no database for an app that keeps nothing", async () => {
    const storage = new SlowStorage();
    const cache = new PersistedFolder(FOLDER, storage);
    const files = new Files();
    await cache.restore(asFiles(files));
    cache.save(asFiles(files));
    expect([files.analyzePath().exists, storage.written]).toEqual([false, []]);
  });

  it("is stored with what was written anew and what went", async () => {
    const storage = new SlowStorage({ a: "one", b: "two", c: "three" });
    const cache = new PersistedFolder(FOLDER, storage);
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
    const cache = new PersistedFolder(FOLDER, storage);
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

describe("files that the app brings along", () => {
  it("are not stored, unless they change, and stay away once they are deleted", async () => {
    const storage = new SlowStorage();
    const files = new Files();
    files.write("one", "1");
    files.write("two", "2");
    const folder = new PersistedFolder(FOLDER, storage);
    await folder.restore(asFiles(files));
    folder.save(asFiles(files));
    expect(storage.written).toEqual([]);
    files.write("one", "changed");
    files.remove("two");
    folder.save(asFiles(files));
    expect(storage.written).toEqual([{ one: "changed", two: null }]);

    const again = new Files();
    again.write("two", "2");
    const next = new PersistedFolder(FOLDER, {
      readAll: async () => new Map([["two", null]]),
      write: async () => undefined,
    });
    await next.restore(asFiles(again));
    expect(again.readdir()).toEqual([".", ".."]);
  });
});
