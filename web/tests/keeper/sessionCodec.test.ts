import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decodePacket, encodePacket, readChanges, SessionFormatError } from "../../src/keeper/sessionCodec";
import type { SessionChanges } from "../../src/protocol/wire.gen";

const CHANGES: SessionChanges = {
  entries: [
    { name: "ä", size: 3, key: "日本", order: 1 },
    { name: "b", size: 0 },
  ],
  gone: ["c"],
};
const CONTENT = new Uint8Array([0, 10, 255]);
// tests/protocol/test_session_codec.py reads the same.
const GOLDEN = 'sitelet-session 1 32 3\n{"entries":[],"gone":["\u00c3\u00a4","b"]}\u0000\n\u00ff';

interface Wrong {
  magic?: string;
  version?: unknown;
  index?: unknown;
  content?: unknown;
}

/** A packet in whose header something may be wrong. */
function packet(index: unknown = CHANGES, wrong: Wrong = {}, content: Uint8Array = CONTENT): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(typeof index === "string" ? index : JSON.stringify(index));
  const said = { magic: "sitelet-session", version: 1, index: text.length, content: content.length, ...wrong };
  const header = `${said.magic} ${String(said.version)} ${String(said.index)} ${String(said.content)}\n`;
  return new Uint8Array([...new TextEncoder().encode(header), ...text, ...content]);
}

function textOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

const entries = (...all: unknown[]) => packet({ entries: all });

describe("a packet", () => {
  it("arrives as it was, as bytes and as text", () => {
    const written = encodePacket(CHANGES, [CONTENT, new Uint8Array()]);
    expect(readChanges(written)).toEqual({ index: CHANGES, content: CONTENT });
    expect(readChanges(textOf(written))).toEqual({ index: CHANGES, content: CONTENT });
  });

  it("is the same in both languages", () => {
    const index = { entries: [], gone: ["ä", "b"] };
    expect(decodePacket(GOLDEN)).toEqual({ index, content: CONTENT });
    expect(textOf(encodePacket(index, [CONTENT]))).toBe(GOLDEN);
  });

  it("is read as it was written, and no part of it is", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), fc.array(fc.uint8Array()), (gone, contents) => {
        const written = encodePacket({ gone }, contents);
        const { index, content } = decodePacket(written);
        expect(index).toEqual({ gone });
        expect([...content]).toEqual(contents.flatMap((each) => [...each]));
        for (const end of [0, 1, written.length >> 1, written.length - 1])
          expect(() => decodePacket(written.slice(0, end))).toThrow(SessionFormatError);
      }),
    );
  });
});

describe("what is no packet", () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>]>([
    ["nothing", ""],
    ["truncated", packet().slice(0, -1)],
    ["with something behind it", new Uint8Array([...packet(), 1])],
    ["of another kind", packet(CHANGES, { magic: "sitelet-sessiom" })],
    ["without an end of its header", "sitelet-session 1 2 0 {}"],
    ["of an older version", packet(CHANGES, { version: 0 })],
    ["of a newer version", packet(CHANGES, { version: 2 })],
    ["with a version that is no number", packet(CHANGES, { version: "x" })],
    ["with an index that is said to be shorter", packet(CHANGES, { index: 0 })],
    ["with an index that is said to be enormous", packet(CHANGES, { index: 1e15 })],
    ["with a content that is said to be enormous", packet(CHANGES, { content: 1e15 })],
    ["with a negative length", packet(CHANGES, { content: -3 })],
    ["with bad JSON", packet("{")],
    ["with JSON that is no UTF-8", 'sitelet-session 1 2 0\n"\u00ff'],
    ["with characters that are no bytes", "sitelet-session 1 2 0\n{日"],
    ["a list", packet("[]", {}, new Uint8Array())],
    ["null", packet("null", {}, new Uint8Array())],
    ["without the entries of its content", packet({})],
    ["with entries that are no list", packet({ entries: { length: 1 } })],
    ["with an entry that is null", entries(null)],
    ["with an entry without a size", entries({ name: "a" })],
    ["with a name that is no text", entries({ name: 1, size: 3 })],
    ["with a size that is text", entries({ name: "a", size: "3" })],
    ["with a broken size", entries({ name: "a", size: 1.5 }, { name: "b", size: 1.5 })],
    ["with a negative size", entries({ name: "a", size: 4 }, { name: "b", size: -1 })],
    ["with a size that is too small", entries({ name: "a", size: 2 })],
    ["with a size that is enormous", entries({ name: "a", size: 1e18 })],
    ["with a name twice", entries({ name: "a", size: 3 }, { name: "a", size: 0 })],
    ["with a key that is null", entries({ name: "a", size: 3, key: null })],
    ["with names that are no list", packet({ gone: "a" }, {}, new Uint8Array())],
    ["with files that are no texts", packet({ files: [1] }, {}, new Uint8Array())],
    ["with a page that is no text", packet({ page: 1 }, {}, new Uint8Array())],
  ])("is refused: %s", (_, wrong) => {
    expect(() => readChanges(wrong)).toThrow(SessionFormatError);
  });
});
