import { gzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type * as PackedFile from "../../src/worker/packedFile";

const ZIP = zipSync({ "one.py": new Uint8Array([1, 2, 3]) }, { level: 0 });
const PACKED = gzipSync(ZIP, { mtime: 0 });
const OTHER = gzipSync(zipSync({ "one.py": new Uint8Array([3, 2, 1]) }, { level: 0 }), { mtime: 0 });

let answers: Uint8Array[];
let asked: (RequestCache | undefined)[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal("fetch", (_: string, options: RequestInit) => {
    asked.push(options.cache);
    return Promise.resolve(new Response(answers.shift() as Uint8Array<ArrayBuffer>));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

async function named(content: Uint8Array, end = "bin"): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(content)));
  const digits = [...hash].map((each) => each.toString(16).padStart(2, "0")).join("");
  return `http://site.test/packages/one-1.0-${digits.slice(0, 16)}.${end}`;
}

/** The module as a browser loads it, which hashes or not. */
async function download(address: string): Promise<Uint8Array> {
  const { downloadPacked }: typeof PackedFile = await import("../../src/worker/packedFile");
  return downloadPacked(address);
}

test("an archive that is as its name says is inflated", async () => {
  answers = [PACKED];
  expect(await download(await named(PACKED))).toEqual(ZIP);
  expect(asked).toEqual(["default"]);
});

test("one of another content is refused, though it is whole", async () => {
  answers = [OTHER, OTHER];
  const address = await named(PACKED);
  const name = address.split("/").at(-1);
  await expect(download(address)).rejects.toThrow(`${name} (damaged, or not the file of this build)`);
});

test("a damaged copy that the browser has kept is fetched anew", async () => {
  answers = [OTHER, PACKED];
  expect(await download(await named(PACKED))).toEqual(ZIP);
  expect(asked).toEqual(["default", "reload"]);
});

test("one that the web host had the browser inflate is taken, for nobody can tell", async () => {
  answers = [ZIP];
  expect(await download(await named(PACKED))).toEqual(ZIP);
});

test("a file that is not packed is checked as well", async () => {
  answers = [ZIP];
  expect(await download(await named(ZIP, "zip"))).toEqual(ZIP);
  answers = [ZIP, ZIP];
  await expect(download(await named(PACKED, "zip"))).rejects.toThrow("not the file of this build");
});

test("a name without a hash says nothing", async () => {
  answers = [PACKED];
  expect(await download("http://site.test/packages/one.bin")).toEqual(ZIP);
});

test("where the browser does not hash, gzip alone tells whether it is whole", async () => {
  const address = await named(PACKED);
  const damaged = PACKED.map((each, place) => (place === PACKED.length - 9 ? each ^ 1 : each));
  vi.stubGlobal("crypto", {});
  answers = [OTHER];
  expect(await download(address)).toHaveLength(ZIP.length);
  answers = [damaged, damaged];
  await expect(download(address)).rejects.toThrow("damaged");
});
