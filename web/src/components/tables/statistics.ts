/** What is in a column, in numbers. */
import { formatNumber } from "../../format/number";
import { cellText } from "./cellText";
import { isMissing, numberOf } from "./cells";
import { Pace } from "./sortRows";
import type { Column, Table } from "./table";

export interface Statistics {
  readonly metrics: ReadonlyArray<readonly [name: string, value: string]>;
  /** The most frequent values of texts, with their shares. */
  readonly top: ReadonlyArray<{ readonly text: string; readonly count: number; readonly share: number }>;
}

const TOP = 5;

export async function statisticsOf(table: Table, column: Column, signal: AbortSignal): Promise<Statistics> {
  await table.load();
  const pace = new Pace();
  const counts = new Map<string, number>();
  const numbers: number[] = [];
  const isNumber = ["int", "float", "decimal"].includes(column.type.kind);
  let empty = 0;
  for (let row = 0; row < table.rows; row++) {
    const value = column.at(row) ?? null;
    if (row % 10_000 === 0) await pace.breathe(signal);
    if (isMissing(value)) {
      empty++;
      continue;
    }
    const text = isNumber ? String(value) : cellText(value, column.type);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    const number = isNumber ? numberOf(column.type, value) : NaN;
    if (Number.isFinite(number)) numbers.push(number);
  }
  const there = table.rows - empty;
  const metrics: Array<[string, string]> = [
    ["Values", counted(isNumber ? numbers.length : there)],
    ["Empty", empty === 0 ? "0" : `${counted(empty)} (${percent(empty / table.rows)})`],
    ["Distinct", counted(counts.size)],
  ];
  if (isNumber) metrics.push(...ofNumbers(numbers));
  const isText = column.type.kind === "text";
  if (isText) metrics.push(...ofLengths(counts, there));
  const top = isNumber
    ? []
    : [...counts]
        .toSorted(([, left], [, right]) => right - left)
        .slice(0, TOP)
        .map(([text, count]) => ({ text, count, share: count / there }));
  return { metrics, top };
}

function ofNumbers(numbers: number[]): Array<[string, string]> {
  if (numbers.length === 0) return [];
  const sorted = Float64Array.from(numbers).sort();
  const sum = numbers.reduce((total, each) => total + each, 0);
  const mean = sum / numbers.length;
  const variance = numbers.reduce((total, each) => total + (each - mean) ** 2, 0) / Math.max(1, numbers.length - 1);
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const low = sorted[Math.floor(place)] ?? 0;
    return low + ((sorted[Math.ceil(place)] ?? low) - low) * (place % 1);
  };
  return [
    ["Average", short(mean)],
    ["Standard deviation", short(Math.sqrt(variance))],
    ["Minimum", short(at(0))],
    ["25th percentile", short(at(0.25))],
    ["Median", short(at(0.5))],
    ["75th percentile", short(at(0.75))],
    ["Maximum", short(at(1))],
    ["Sum", short(sum)],
  ];
}

function ofLengths(counts: ReadonlyMap<string, number>, there: number): Array<[string, string]> {
  if (there === 0) return [];
  let least = Infinity;
  let most = 0;
  let sum = 0;
  for (const [text, count] of counts) {
    least = Math.min(least, text.length);
    most = Math.max(most, text.length);
    sum += text.length * count;
  }
  return [
    ["Minimum length", counted(least)],
    ["Maximum length", counted(most)],
    ["Average length", formatNumber(Math.round((sum / there) * 10) / 10, "")],
  ];
}

function short(number: number): string {
  return formatNumber(Math.round(number * 100) / 100, "localized");
}

function counted(count: number): string {
  return formatNumber(count, "localized");
}

export function percent(share: number): string {
  return `${formatNumber(Math.round(share * 1000) / 10, "")}%`;
}
