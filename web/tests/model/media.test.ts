import { beforeEach, describe, expect, it, vi } from "vitest";

import { Media } from "../../src/model/media";
import type { MediaMessage } from "../../src/protocol/wire.gen";

const blobs = new Map<string, Blob>();
let media: Media;

beforeEach(() => {
  blobs.clear();
  media = new Media("https://example.com/app/");
  let made = 0;
  vi.stubGlobal("URL", {
    createObjectURL: (blob: Blob) => {
      made += 1;
      blobs.set(`blob:${made}`, blob);
      return `blob:${made}`;
    },
    revokeObjectURL: (url: string) => blobs.delete(url),
  });
});

function file(url: string, mime = "text/plain"): MediaMessage {
  return { kind: "media", url, mime, content: new TextEncoder().encode(url).buffer };
}

describe("a file of the script", () => {
  it("is given to the browser when it is used, and once", async () => {
    media.add(file("media/1", "text/csv"));
    expect(blobs.size).toBe(0);
    expect(media.url("media/1")).toBe(media.url("media/1"));
    const [blob] = blobs.values();
    expect([blobs.size, blob?.type, blob?.size]).toEqual([1, "text/csv", 7]);
  });

  it("is let go when nothing needs it, used or not", () => {
    for (const url of ["media/1", "media/2"]) media.add(file(url));
    media.url("media/1");
    for (const url of ["media/1", "media/2", "media/3"]) media.remove(url);
    expect(blobs.size).toBe(0);
    expect(media.url("media/1")).toBe("media/1");
  });

  it("stays through a new session that names it by the end of its first run", () => {
    for (const url of ["media/1", "media/2", "media/3"]) media.add(file(url));
    const [first, second] = ["media/1", "media/2"].map((url) => media.url(url));
    media.beginSession();
    expect(media.url("media/2")).toBe(second);
    media.add(file("media/1"));
    media.add(file("media/4"));
    media.endFirstRun();
    expect(media.url("media/1")).toBe(first);
    expect(["media/2", "media/3"].map((url) => media.url(url))).toEqual(["media/2", "media/3"]);
    expect(media.url("media/4")).toMatch(/^blob:/);
  });

  it("that the site has is shown from there, whoever sends it once more", () => {
    media.add({ kind: "media", url: "media/1.png", mime: "image/png" });
    expect(media.url("media/1.png")).toBe("https://example.com/app/media/1.png");
    media.beginSession();
    media.add(file("media/1.png"));
    media.endFirstRun();
    expect(media.url("media/1.png")).toBe("https://example.com/app/media/1.png");
    expect(media.blob("media/1.png")).toBeUndefined();
    media.remove("media/1.png");
    media.add(file("media/1.png"));
    expect(media.url("media/1.png")).toBe("blob:1");
  });

  it("is not what every address stands for", () => {
    expect(media.url("https://example.com/a.png")).toBe("https://example.com/a.png");
  });
});

it("is waited for by who wants its bytes before it comes", async () => {
  const early = media.bytes("media/1");
  media.add(file("media/1"));
  expect((await early).byteLength).toBe(7);
});
