// @vitest-environment node
import { afterEach, expect, it, vi } from "vitest";

import { download, hasHash, mentions, WrongFileError } from "../src/download";

const ADDRESS = "https://example.org/app/file.js";
const HELLO = "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ="; // of "hello"

/** A host, and a browser that has kept something older; what was asked of either is the result. */
function answering(kept: () => Response, fresh: () => Response): RequestCache[] {
  const asked: RequestCache[] = [];
  vi.stubGlobal("fetch", async (_: string, { cache }: { cache: RequestCache }) => {
    asked.push(cache);
    return cache === "force-cache" ? kept() : fresh();
  });
  return asked;
}

const hello = () => new Response("hello");
const other = () => new Response("another build");

function gone(): never {
  throw new TypeError("Failed to fetch");
}

afterEach(() => vi.unstubAllGlobals());

it("takes what the browser has if that is right", async () => {
  const asked = answering(hello, other);
  expect(await (await download(ADDRESS, hasHash(HELLO))).text()).toBe("hello");
  expect(asked).toEqual(["force-cache"]);
});

it("asks the host if the browser has something else", async () => {
  const asked = answering(other, hello);
  expect(await (await download(ADDRESS, hasHash(HELLO))).text()).toBe("hello");
  expect(asked).toEqual(["force-cache", "reload"]);
});

it("knows a page by the name of its build, whatever a host adds to it", async () => {
  answering(other, () => new Response("<meta content=b17><script>added()</script>"));
  expect(await (await download(ADDRESS, mentions("b17"))).text()).toContain("added");
});

it.each([
  ["another file", other, "/app/file.js belongs to another build, or is damaged"],
  ["a part of it", () => new Response("hell"), "/app/file.js belongs to another build, or is damaged"],
  ["an error", () => new Response("hello", { status: 503, statusText: "Busy" }), "could not be fetched: 503 Busy"],
  ["a part on purpose", () => new Response("hello", { status: 206 }), "could not be fetched: 206"],
])("refuses %s", async (_, answer, problem) => {
  answering(answer, answer);
  await expect(download(ADDRESS, hasHash(HELLO))).rejects.toThrow(problem);
});

it("says that there is no network", async () => {
  answering(gone, gone);
  const error = await download(ADDRESS, hasHash(HELLO)).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(WrongFileError);
  expect((error as WrongFileError).answered).toBe(false);
});

it("takes off what keeps an answer from being stored or shown", async () => {
  const answer = new Response("hello", { headers: { vary: "*", "content-type": "text/html" } });
  Object.defineProperty(answer, "redirected", { value: true });
  answering(() => answer, other);
  const found = await download(ADDRESS, async () => true);
  expect(found.redirected).toBe(false);
  expect(found.headers.get("vary")).toBeNull();
  expect(found.headers.get("content-type")).toBe("text/html");
  expect(await found.text()).toBe("hello");
});
