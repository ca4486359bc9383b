/** JSON text as values, and back. Integers that a number cannot hold are `bigint`. */
import { useMemo } from "react";

import { named, useLazy } from "../../lazy";

export interface Fault {
  readonly message: string;
  /** The text up to what is wrong, as far as the browser says where that is. */
  readonly before: string;
}

export type Parsed = { readonly value: unknown } | { readonly fault: Fault };

const loadJson5 = named("components/data/json5", async () => (await import("./json5")).parseJson5);

/** What a text stands for; undefined while what reads more than JSON is being loaded. */
export function useParsed(text: string): Parsed | undefined {
  const strict = useMemo(() => parseStrictly(text), [text]);
  const parse = useLazy(loadJson5, "fault" in strict);
  return useMemo(() => {
    if ("value" in strict || parse === undefined) return "value" in strict ? strict : undefined;
    try {
      return { value: parse(text) };
    } catch {
      return strict;
    }
  }, [text, strict, parse]);
}

/** Digits enough for an integer that a number may not hold. */
const LONG = /\d{16}/;

/** Strings, and the numbers that Python writes and JSON lacks. */
const STRING_OR_UNKNOWN = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/** Stands before such a number while it is a string. */
const MARK = "\u0000";

type Reviver = (key: string, value: unknown, context?: { source?: string }) => unknown;

const revive: Reviver = (_, value, context) => {
  if (typeof value === "string" && value.startsWith(MARK)) return Number(value.slice(1));
  const { source = "" } = context ?? {};
  return typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(source) ? BigInt(source) : value;
};

const parseAll = (text: string): unknown => JSON.parse(text, revive as Parameters<typeof JSON.parse>[1]);

/** How many characters before a fault are shown. */
const SHOWN = 200;

export function parseStrictly(text: string): Parsed {
  try {
    return { value: LONG.test(text) ? parseAll(text) : (JSON.parse(text) as unknown) };
  } catch (error) {
    try {
      const marked = text.replace(STRING_OR_UNKNOWN, (part) => (part.startsWith('"') ? part : `"\\u0000${part}"`));
      return { value: parseAll(marked) };
    } catch {
      return { fault: faultOf(error as SyntaxError, text) };
    }
  }
}

function faultOf({ message }: SyntaxError, text: string): Fault {
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? -1);
  const start = Math.max(0, at + 1 - SHOWN);
  return { message, before: (start > 0 ? "…" : "") + text.slice(start, at + 1) };
}

/** The text of a value, as it is copied. */
export function jsonText(value: unknown): string {
  const { rawJSON } = JSON as { rawJSON?: (text: string) => unknown };
  return JSON.stringify(
    value,
    (_, each: unknown) => (typeof each === "bigint" ? (rawJSON?.(String(each)) ?? Number(each)) : each),
    2,
  );
}

/** A text in quotes, with its line breaks and the like escaped. */
export function quoted(text: string): string {
  return `"${JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\(.)/g, (escape, what) => (what === '"' ? '"' : escape))}"`;
}
