/**
 * The order of a column's rows, in slices that leave the page free: a million numbers take a few frames.
 *
 * What is missing comes first, and last when the order is turned; equal values stay in the order of the table.
 */
import type { Column, ColumnType, Value } from "./table";
import { cellText } from "./cellText";

export type Direction = "ascending" | "descending";

const SLICE = 8; // milliseconds
const STEP = 20_000; // rows between looks at the clock

/** Waits until the browser has done what waits, if this slice is over. */
export class Pace {
  private end = performance.now() + SLICE;

  async breathe(signal: AbortSignal | undefined): Promise<void> {
    if (performance.now() < this.end) return;
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => {
        port1.close();
        resolve();
      });
      port1.start();
      port2.postMessage(undefined);
    });
    signal?.throwIfAborted();
    this.end = performance.now() + SLICE;
  }
}

/** The positions of rows, sorted. */
export async function sortedRows(
  column: Column,
  rows: number,
  direction: Direction,
  signal?: AbortSignal,
): Promise<Uint32Array> {
  const pace = new Pace();
  const order = isNumeric(column.type)
    ? await byNumbers(column, rows, direction, pace, signal)
    : await byTexts(column, rows, direction, pace, signal);
  return order;
}

function isNumeric(type: ColumnType): boolean {
  if (type.kind === "category") return false;
  return ["bool", "int", "float", "decimal", "date", "time", "datetime", "duration"].includes(type.kind);
}

async function byNumbers(
  column: Column,
  rows: number,
  direction: Direction,
  pace: Pace,
  signal: AbortSignal | undefined,
) {
  const keys = new Float64Array(rows);
  const bits = new Uint32Array(keys.buffer);
  const turn = direction === "descending" ? 0xffffffff : 0;
  for (let row = 0; row < rows; row++) {
    const value = column.at(row) ?? null;
    const number = value === null ? NaN : Number(value);
    keys[row] = Number.isNaN(number) ? -Infinity : number === 0 ? 0 : number;
    // As whole numbers, the bits of doubles sort like the doubles once those below zero are turned.
    const high = bits[2 * row + 1] ?? 0;
    const mask = high >>> 31 === 1 ? 0xffffffff : 0;
    const isMissing = Number.isNaN(number);
    bits[2 * row + 1] = (isMissing ? 0 : high ^ (mask | 0x80000000)) ^ turn;
    bits[2 * row] = (isMissing ? 0 : (bits[2 * row] ?? 0) ^ mask) ^ turn;
    if (row % STEP === 0) await pace.breathe(signal);
  }
  return radixSorted(bits, rows, pace, signal);
}

/** Least digits first, sixteen bits at a time: stable, and as fast for any order. */
async function radixSorted(bits: Uint32Array, rows: number, pace: Pace, signal: AbortSignal | undefined) {
  let order: Uint32Array = new Uint32Array(rows);
  let next: Uint32Array = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) order[row] = row;
  const counts = new Uint32Array(65_536);
  for (let pass = 0; pass < 4; pass++) {
    const word = pass >> 1;
    const shift = (pass & 1) * 16;
    counts.fill(0);
    for (let row = 0; row < rows; row++) {
      const digit = ((bits[2 * row + word] ?? 0) >>> shift) & 0xffff;
      counts[digit] = (counts[digit] ?? 0) + 1;
    }
    await pace.breathe(signal);
    if (counts.includes(rows)) continue; // all have the same digit here
    let sum = 0;
    for (let digit = 0; digit < 65_536; digit++) {
      const count = counts[digit] ?? 0;
      counts[digit] = sum;
      sum += count;
    }
    for (let place = 0; place < rows; place++) {
      const row = order[place] ?? 0;
      const digit = ((bits[2 * row + word] ?? 0) >>> shift) & 0xffff;
      const to = counts[digit] ?? 0;
      next[to] = row;
      counts[digit] = to + 1;
      if (place % 200_000 === 0) await pace.breathe(signal);
    }
    [order, next] = [next, order];
    await pace.breathe(signal);
  }
  return order;
}

/** Texts in the order of the user's language. Only different ones are compared: most columns have few. */
async function byTexts(
  column: Column,
  rows: number,
  direction: Direction,
  pace: Pace,
  signal: AbortSignal | undefined,
) {
  const numbers = new Map<string, number>();
  const of = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const text = sortText(column.at(row) ?? null, column.type);
    let number = numbers.get(text);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(text, number);
    }
    of[row] = number;
    if (row % STEP === 0) await pace.breathe(signal);
  }
  const texts = [...numbers.keys()];
  const sorted = await mergeSorted(texts, new Intl.Collator().compare, pace, signal);
  const ranks = new Uint32Array(texts.length);
  sorted.forEach((number, rank) => {
    ranks[number] = rank;
  });
  const bits = new Uint32Array(rows * 2);
  const turn = direction === "descending" ? 0xffffffff : 0;
  for (let row = 0; row < rows; row++) bits[2 * row] = (ranks[of[row] ?? 0] ?? 0) ^ turn;
  return radixSorted(bits, rows, pace, signal);
}

function sortText(value: Value, type: ColumnType): string {
  return value === null ? "" : cellText(value, type);
}

/** A merge sort that pauses: the engine's own cannot be interrupted. */
async function mergeSorted(
  texts: readonly string[],
  compare: (left: string, right: string) => number,
  pace: Pace,
  signal: AbortSignal | undefined,
): Promise<Uint32Array> {
  const size = texts.length;
  let from = Uint32Array.from(texts.keys());
  let to = new Uint32Array(size);
  const at = (list: Uint32Array, index: number) => texts[list[index] ?? 0] ?? "";
  const run = 512;
  for (let start = 0; start < size; start += run) {
    from.subarray(start, start + run).sort((left, right) => compare(texts[left] ?? "", texts[right] ?? ""));
    await pace.breathe(signal);
  }
  for (let width = run; width < size; width *= 2) {
    for (let start = 0; start < size; start += 2 * width) {
      const middle = Math.min(start + width, size);
      const end = Math.min(start + 2 * width, size);
      let left = start;
      let right = middle;
      for (let place = start; place < end; place++) {
        const takesLeft = left < middle && (right >= end || compare(at(from, left), at(from, right)) <= 0);
        to[place] = from[takesLeft ? left++ : right++] ?? 0;
        if (place % 2000 === 0) await pace.breathe(signal);
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
