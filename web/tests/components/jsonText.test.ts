import { describe, expect, it } from "vitest";

import { jsonText, parseStrictly, quoted } from "../../src/components/data/jsonText";
import { entriesOf, groupsOf } from "../../src/components/data/jsonTree";

const value = (text: string) => {
  const parsed = parseStrictly(text);
  return "value" in parsed ? parsed.value : undefined;
};

describe("JSON text", () => {
  it("keeps every digit of an integer where the engine says what was written", () => {
    const text = '{"id": 12345678901234567890123, "neg": -9007199254740993, "s": "12345678901234567890"}';
    const kept = "rawJSON" in JSON;
    expect(value(text)).toEqual({
      id: kept ? 12345678901234567890123n : Number(12345678901234567890123n),
      neg: kept ? -9007199254740993n : Number(-9007199254740993n),
      s: "12345678901234567890",
    });
    if (kept) expect(jsonText(value(text))).toContain("12345678901234567890123");
  });

  it("keeps numbers that are no integers as numbers", () => {
    expect(value("[1e300, 0.1234567890123456789, 9007199254740991]")).toEqual([
      1e300,
      0.12345678901234568,
      2 ** 53 - 1,
    ]);
  });

  it("knows the numbers that Python writes and JSON lacks", () => {
    expect(value('{"NaN": [NaN, -Infinity, "Infinity NaN \\" NaN"]}')).toEqual({
      NaN: [NaN, -Infinity, 'Infinity NaN " NaN'],
    });
  });

  it("says where a text stops being JSON", () => {
    const parsed = parseStrictly(`{"${"long".repeat(100)}": 1, x}`);
    expect(parsed).toHaveProperty("fault.message");
    if ("fault" in parsed && parsed.fault.before !== "") expect(parsed.fault.before).toMatch(/^….{199}x$/);
  });

  it("shows texts on one line, with quotes as they are", () => {
    expect(quoted('say "hi"\n\tback\\slash \\"')).toBe(String.raw`"say "hi"\n\tback\\slash \\""`);
  });
});

describe("a structure", () => {
  it("has the entries of objects and arrays", () => {
    expect(entriesOf({ b: 1, a: 2 })).toEqual([
      ["b", 1],
      ["a", 2],
    ]);
    expect(entriesOf(["x", "y"], 100)).toEqual([
      [100, "x"],
      [101, "y"],
    ]);
  });

  it("has groups of a hundred", () => {
    expect(groupsOf(201)).toEqual([
      [0, 99],
      [100, 199],
      [200, 200],
    ]);
  });
});
