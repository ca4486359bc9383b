import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { CompiledModules } from "../../src/worker/compiledModules";

const EMPTY = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const { Module } = WebAssembly;

/** A module with a section that says nothing but its name. */
function named(name: string, length = 300): Uint8Array<ArrayBuffer> {
  const size = length - EMPTY.length - 3;
  const content = [name.length, ...new TextEncoder().encode(name), ...new Uint8Array(size - name.length - 1).fill(7)];
  return new Uint8Array([...EMPTY, 0, (size & 0x7f) | 0x80, size >> 7, ...content]);
}

let modules: CompiledModules;

beforeEach(() => {
  modules = new CompiledModules();
  modules.provide();
});

afterEach(() => {
  WebAssembly.Module = Module;
  vi.restoreAllMocks();
});

async function compiled(bytes: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Module> {
  const compiling = vi.spyOn(WebAssembly, "compile");
  modules.add(bytes);
  return (await compiling.mock.results.at(-1)?.value) as WebAssembly.Module;
}

test("what is compiled ahead is taken for a copy of its bytes, once", async () => {
  const ahead = await compiled(named("a"));
  expect(new WebAssembly.Module(named("a"))).toBe(ahead);
  expect(new WebAssembly.Module(named("a"))).not.toBe(ahead);
});

test("bytes of the same length are another module", async () => {
  const [a, b] = [await compiled(named("a", 301)), await compiled(named("b", 301))];
  expect(new WebAssembly.Module(named("c", 301))).not.toBe(a);
  expect(new WebAssembly.Module(named("b", 301))).toBe(b);
  expect(new WebAssembly.Module(named("a", 301))).toBe(a);
});

test("a module that differs in its last byte only is another one", async () => {
  const ahead = await compiled(named("a", 303));
  const other = named("a", 303);
  other[302] = 8;
  expect(new WebAssembly.Module(other)).not.toBe(ahead);
});

test("bytes may lie anywhere in their memory, and have signs", async () => {
  const memory = new Uint8Array([9, ...named("a")]);
  const ahead = await compiled(memory.subarray(1));
  expect(new WebAssembly.Module(new Int8Array(named("a").buffer))).toBe(ahead);
});

test("what is not compiled yet is compiled at once", () => {
  modules.add(named("a"));
  expect(new WebAssembly.Module(named("a"))).toBeInstanceOf(WebAssembly.Module);
});

test("what cannot be compiled says so where it is needed", async () => {
  const broken = new Uint8Array(300);
  await compiled(broken).catch(() => undefined);
  expect(() => new WebAssembly.Module(broken)).toThrow(WebAssembly.CompileError);
});

test("small ones are compiled once", () => {
  const bytes = () => named("call", 40);
  expect(new WebAssembly.Module(bytes())).toBe(new WebAssembly.Module(bytes()));
  expect(new WebAssembly.Module(named("back", 40))).not.toBe(new WebAssembly.Module(bytes()));
  expect(() => new WebAssembly.Module(new Uint8Array([1, 2, 3]))).toThrow(WebAssembly.CompileError);
});

test("modules are what they were for those who look", () => {
  const small = new WebAssembly.Module(named("a", 40));
  expect(small).toBeInstanceOf(WebAssembly.Module);
  expect(WebAssembly.Module.customSections(small, "a")).toHaveLength(1);
});
