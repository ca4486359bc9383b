// @vitest-environment node
import { describe, expect, it, vi } from "vitest";

import type { SiteDescription } from "../../web/src/protocol/wire.gen";
import { type Part, Site } from "../src/site";

const SCOPE = "https://example.org/my%20apps/one/";
const DESCRIPTION: SiteDescription = {
  version: 1,
  build: "b1",
  pages: ["", "404.html", "two/", "Über_uns/", "sitelet-build.json"],
  files: {
    "app-0123456789abcdef.zip": "x",
    "image-plain-0123456789abcdef.bin": "y",
    "image-suspending-01234567.bin": "z",
  },
  others: { "favicon.svg": "f" },
  hashed: String.raw`-[\w-]{8,}\.\w+$|^pyodide-[\d.]+/`,
  images: { plain: "image-plain-0123456789abcdef.bin", suspending: "image-suspending-01234567.bin" },
  absolute: false,
  isolated: false,
};
const site = new Site(DESCRIPTION, SCOPE);

/** The images that are kept in an engine with this `WebAssembly`. */
function wantedBy(webAssembly: object): string[] {
  vi.stubGlobal("WebAssembly", webAssembly);
  const wanted = site.wanted(site.common).filter((name) => name.startsWith("image-"));
  vi.unstubAllGlobals();
  return wanted;
}

describe("a site", () => {
  it.each([
    ["", ""],
    ["?x=1", ""],
    ["index.html#there", ""],
    ["two/", "two/"],
    ["two", "two/"],
    ["two/index.html?x", "two/"],
    ["%C3%9Cber_uns/", "Über_uns/"],
    ["404.html", "404.html"],
    ["three/", undefined],
    ["two/more/", undefined],
    ["%E0%A4%A", undefined],
    ["../other/", undefined],
  ])("finds the page at %j", (address, page) => {
    expect(site.pageAt(new URL(address, SCOPE).href)).toBe(page);
  });

  it("knows nothing of other hosts and folders", () => {
    expect(site.nameOf("https://example.com/my%20apps/one/")).toBeUndefined();
    expect(site.nameOf("https://example.org/my%20apps/one")).toBeUndefined();
    expect(site.nameOf("https://example.org/")).toBeUndefined();
  });

  it("gives a name the address that leads back to it", () => {
    for (const name of ["", "Über_uns/", "a#b?c%d/e.txt", "it's (one)!.js"]) {
      expect(site.nameOf(site.address(name))).toBe(name);
    }
  });

  it("keeps hashed files of any build in one place, what keeps its name in one for each build, and nothing else", () => {
    expect(site.cacheOf("app-0123456789abcdef.zip")).toBe(site.files);
    expect(site.cacheOf("app-fedcba9876543210.zip")).toBe(site.files);
    expect(site.cacheOf("pyodide-1.2.3/pyodide.mjs")).toBe(site.files);
    expect(site.cacheOf("favicon.svg")).toBe(site.common.pages);
    expect(site.cacheOf("two/")).toBe(site.common.pages);
    expect(site.cacheOf("data.csv")).toBeUndefined();
    expect(site.cacheOf("toString")).toBeUndefined();
    const next = new Site({ ...DESCRIPTION, build: "b2" }, SCOPE);
    expect(next.files).toBe(site.files);
    expect(next.common.pages).not.toBe(site.common.pages);
  });

  it("shares no cache with a site in another folder, be it inside", () => {
    const inner = new Site(DESCRIPTION, `${SCOPE}files/`);
    expect(new Set([site.files, site.common.pages, inner.files, inner.common.pages]).size).toBe(4);
    expect(inner.files.startsWith(site.prefix)).toBe(false);
  });

  it("wants the image of its own kind of engine only", () => {
    expect(wantedBy({ Suspending: null })).toEqual(["image-suspending-01234567.bin"]);
    expect(wantedBy({})).toEqual(["image-plain-0123456789abcdef.bin"]);
  });
});

const ONE = { build: "o1", pages: ["one/", "one/sub/"], files: { "one/app-0123456789abcdef.zip": "a" }, others: {} };
const TWO = { build: "t1", pages: ["Zwei_ü/"], files: {}, others: { "Zwei_ü/app/static/x.png": "b" } };
const several = new Site({ ...DESCRIPTION, pages: ["", "404.html"], apps: { "one/": ONE, "Zwei_ü/": TWO } }, SCOPE);
const folders = (parts: readonly Part[]) => parts.map(({ folder }) => folder);

describe("a site with several apps", () => {
  it.each([
    ["", undefined],
    ["one", "one/"],
    ["one/sub/?x#y", "one/"],
    ["Zwei_%C3%BC/", "Zwei_ü/"],
    ["ones/", undefined],
    ["404.html", undefined],
  ])("knows whose page is at %j", (address, app) => {
    expect(several.appAt(new URL(address, SCOPE).href)).toBe(app);
  });

  it("finds the pages of all", () => {
    for (const name of ["", "one/sub/", "Zwei_ü/"]) expect(several.pageAt(several.address(name))).toBe(name);
  });

  it("keeps what keeps its name apart for each app, and all else in one place", () => {
    const [one, two] = several.apps.map(({ pages }) => pages);
    expect(several.cacheOf("one/sub/")).toBe(one);
    expect(several.cacheOf("Zwei_ü/app/static/x.png")).toBe(two);
    expect(several.cacheOf("")).toBe(several.common.pages);
    expect(new Set([one, two, several.common.pages, several.files]).size).toBe(4);
    expect(several.cacheOf("one/app-0123456789abcdef.zip")).toBe(several.files);
    expect(several.wanted(several.common)).not.toContain("one/app-0123456789abcdef.zip");
  });

  it("tells from the names of the caches which apps are stored, in whatever build", () => {
    const { apps = {}, ...rest } = several.description;
    const earlier = new Site({ ...rest, apps: { ...apps, "one/": { ...ONE, build: "o0" } } }, SCOPE);
    const elsewhere = new Site(several.description, `${SCOPE}inside/`);
    const caches = [earlier, elsewhere].flatMap(({ apps: parts, files }) => [files, parts[0]?.pages ?? ""]);
    expect(folders(several.appsStored(caches))).toEqual(["one/"]);
    expect(folders(several.appsStored([several.files, several.common.pages]))).toEqual([]);
  });

  it("has the build of each app, and its own", () => {
    expect([several.buildOf("one/"), several.buildOf(), several.buildOf("gone/")]).toEqual(["o1", "b1", "b1"]);
    expect(["b1", "o1", "t1", "x"].map((build) => several.has(build))).toEqual([true, true, true, false]);
  });

  it("knows an app by its folder only", () => {
    expect(folders(several.appsIn(["one/", "gone/", "one/"]))).toEqual(["one/"]);
  });
});
