/** Ids of headings. tests/data/anchors.json has them as Streamlit 1.67 makes them; Python's side reads the same file. */
import { describe, expect, it } from "vitest";

import anchors from "../../../tests/data/anchors.json";
import { loadLatin } from "../../src/markdown/lazyParts";
import { needsLatin, slugOf } from "../../src/markdown/slug";
import { xxh32 } from "../../src/markdown/xxh32";

describe("the id of a heading", () => {
  it.each(Object.entries(anchors))("%j is %s", async (text, id) => {
    expect(slugOf(text, needsLatin(text) ? await loadLatin() : undefined)).toBe(id);
  });

  it("is none for no text", () => {
    expect(slugOf("")).toBeUndefined();
  });
});

it.each([
  ["", 0, 0x02cc5d05],
  ["a", 0, 0x550d7456],
  ["abc", 0, 0x32d153ff],
  ["Nobody inspects the spammish repetition", 0, 0xe2293b2f],
])("the hash of %j with %d is the one that its authors give", (text, seed, hash) => {
  expect(xxh32(text, seed)).toBe(hash);
});
