import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isSimple, parseFull, parseMarkdown } from "../../src/markdown/parse";

/** A tree without the positions that only the full parser notes. */
function bare(tree: object): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === "position" ? undefined : value)));
}

const PLAIN = [..."abZ é漢字123 ,.;?%'\"()’“”…–—·°€£ "];
const MARKED = [..."*_~`[]()<>!#+-=|:$\\&/\n\r\t@^{}"];
const TELLING = [
  "  ",
  "www.a.example",
  "WWW.a.example",
  "http://a.example",
  "a@b.example",
  "1. ",
  "2)",
  "`` ",
  "`a` ",
  "` a `",
  "**a** ",
  " *a*",
  "*a b*",
  ":smile:",
  ":red[x]",
  ":material/home:",
  " -> ",
  "&amp;",
  "\u00a0",
  "\u3000",
];
const EMOJI = new Map([["smile", "😄"]]);

describe("the short way for plain text", () => {
  it("is taken for the bulk of what apps write", () => {
    const texts = ["Hello, world.", "Total: 12 %".replace(":", ""), "A `code` word", "Größe (in °C)", "12", ""];
    expect(texts.filter((text) => !isSimple(text))).toEqual([]);
  });

  it.each([
    "    indented",
    " led by a space",
    "followed by spaces  ",
    "1.",
    "2)",
    "1. one",
    "go to www.a.example",
    "go to WWW.A.EXAMPLE",
    "`a``b`",
    "`a\rb`",
    "` `",
    "`  a  `",
    "a\u00a0b",
    "   ",
  ])("yields for %j what the long way does", (text) => {
    for (const label of [false, true])
      expect(bare(parseMarkdown(text, { label }))).toEqual(bare(parseFull(text, { label })));
  });

  it("yields what the long way does, whatever the text", () => {
    const alphabets = [PLAIN, [...PLAIN, "`"], [...PLAIN, ...TELLING], [...PLAIN, ...MARKED, ...TELLING]];
    const texts = alphabets.map((parts) => fc.string({ unit: fc.constantFrom(...parts), maxLength: 14, size: "max" }));
    const options = fc.record({
      label: fc.boolean(),
      allowHtml: fc.boolean(),
      emoji: fc.constantFrom(EMOJI, undefined),
    });
    let simple = 0;
    fc.assert(
      fc.property(fc.oneof(...texts), options, (text, given) => {
        if (!isSimple(text)) return;
        simple += 1;
        expect(bare(parseMarkdown(text, given))).toEqual(bare(parseFull(text, given)));
      }),
      { seed: 1, numRuns: 4000 },
    );
    expect(simple).toBeGreaterThan(500);
  });
});

function depth(node: object): number {
  let deepest = 0;
  let level: object[] = [node];
  while (level.length > 0) {
    deepest += 1;
    level = level.flatMap((each) => ("children" in each ? (each.children as object[]) : []));
  }
  return deepest;
}

describe("a text that nobody would write", () => {
  const MANY = 5000;

  it.each([
    ["quotes in quotes", `${">".repeat(MANY)} x`],
    ["emphasis in emphasis", `${"*a ".repeat(500)}x${" a*".repeat(500)}`],
    ["colours in colours", `${":red[".repeat(500)}x${"]".repeat(500)}`],
    ["lists in lists", Array.from({ length: 120 }, (_, level) => `${"  ".repeat(level)}- x`).join("\n")],
  ])("may have %s: what stands too deep is text", (_, text) => {
    const tree = parseMarkdown(text);
    expect(depth(tree)).toBeLessThan(220);
    expect(JSON.stringify(bare(tree))).toContain("x");
  });

  it("keeps all of its words where it is cut", () => {
    const text = `${">".repeat(300)} first *second* \`third\` **fo*ur*th**`;
    const words = JSON.stringify(bare(parseMarkdown(text))).replace(/[^a-z ]/g, "");
    expect(words).toContain("first second third fourth");
  });

  it.each(["[", "![", "*", "_", "~", "`", "$", "<", "<a ", "&", "\\", ":a", ":smile:", "|", "(", "http://"])(
    "may repeat %s many times",
    (part) => {
      expect(parseMarkdown(part.repeat(MANY)).type).toBe("root");
    },
  );

  it("may be long", () => {
    const text = "word ".repeat(100_000);
    expect(parseMarkdown(`${text}.`).children).toHaveLength(1);
    expect(parseMarkdown(`- ${text}`).children).toHaveLength(1);
  });
});
