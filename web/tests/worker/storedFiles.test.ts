import { strFromU8, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";

import { storedFiles } from "../../src/worker/storedFiles";

const FILES = { "a/b.py": strToU8("b = 1"), "é.txt": strToU8("é"), empty: new Uint8Array() };

function texts(files: Readonly<Record<string, Uint8Array>> | undefined) {
  return Object.entries(files ?? {}).map(([name, content]) => [name, strFromU8(content)]);
}

test("files are parts of the archive", () => {
  const archive = zipSync(FILES, { level: 0 });
  const found = storedFiles(archive);
  expect(texts(found)).toEqual(texts(FILES));
  expect(Object.values(found ?? {}).every(({ buffer }) => buffer === archive.buffer)).toBe(true);
});

test("an archive that is a part of a larger piece of memory is read as well", () => {
  const archive = zipSync(FILES, { level: 0 });
  const memory = new Uint8Array(archive.length + 10);
  memory.set(archive, 7);
  expect(texts(storedFiles(memory.subarray(7, 7 + archive.length)))).toEqual(texts(FILES));
});

test.each([
  ["nothing", new Uint8Array()],
  ["half of one", zipSync(FILES, { level: 0 }).slice(0, 60)],
  ["the end of one", zipSync(FILES, { level: 0 }).slice(40)],
  ["one that is compressed", zipSync({ a: strToU8("a".repeat(100)) })],
  ["no archive at all", strToU8("<!doctype html>".repeat(10))],
])("%s is told", (_, archive) => {
  expect(storedFiles(archive)).toBeUndefined();
});
