import { expect, test, vi } from "vitest";

import type { FileSystem } from "../../src/pyodide/inside";
import { SideModules } from "../../src/worker/sideModules";

/** The smallest there is. */
const MODULE = () => new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

function fileSystem(contents: Uint8Array) {
  const readFile = vi.fn(() => "a copy");
  const files = { readFile, lookupPath: () => ({ node: { contents } }) } as unknown as FileSystem;
  return { files, readFile };
}

test("the loader reads what is compiled, once", async () => {
  const bytes = MODULE();
  const { files } = fileSystem(bytes);
  const modules = new SideModules();
  const compiling = vi.spyOn(WebAssembly, "compile");
  modules.add(bytes);
  modules.provide(files);
  await compiling.mock.results[0]?.value;
  expect(files.readFile("/lib/a.so", { encoding: "binary" })).toBeInstanceOf(WebAssembly.Module);
  expect(files.readFile("/lib/a.so", { encoding: "binary" })).toBe("a copy");
});

test("what is not compiled yet, or cannot be, is read without a copy", () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const { files } = fileSystem(bytes);
  const modules = new SideModules();
  modules.add(bytes);
  modules.provide(files);
  expect(files.readFile("/lib/a.so", { encoding: "binary" })).toBe(bytes);
});

test("other files, and those that were written anew, are read as usual", () => {
  const { files, readFile } = fileSystem(MODULE());
  const modules = new SideModules();
  modules.add(MODULE());
  modules.provide(files);
  for (const path of ["/lib/a.so", "/lib/a.py"]) expect(files.readFile(path, { encoding: "binary" })).toBe("a copy");
  expect(files.readFile("/lib/a.so")).toBe("a copy");
  expect(readFile).toHaveBeenCalledTimes(3);
});
