/** A table as CSV: raw values, moments in ISO 8601, in pieces that leave the page free. */
import { saveFile } from "../../ui/saveFile";
import type { ColumnType, Table, Value } from "./table";
import { cellText, listTexts, millisecondsOf, plainText, toNumber } from "./cellText";
import { isMissing } from "./cells";
import type { ShownColumn } from "./shownColumns";
import { Pace } from "./sortRows";

const ROWS_PER_PIECE = 5000;

/** The pieces of the file. `rowAt` gives the row of the table that stands in a place. */
export async function* csvPieces(
  table: Table,
  columns: readonly ShownColumn[],
  rowAt: (place: number) => number,
): AsyncGenerator<string> {
  yield "\ufeff" + line(columns.map(({ column }) => column.labels.at(-1) ?? ""));
  const pace = new Pace();
  for (let start = 0; start < table.rows; start += ROWS_PER_PIECE) {
    let piece = "";
    for (let place = start; place < Math.min(start + ROWS_PER_PIECE, table.rows); place++) {
      const row = rowAt(place);
      piece += line(columns.map(({ column }) => csvText(column.at(row) ?? null, column.type)));
    }
    yield piece;
    await pace.breathe(undefined);
  }
}

function line(texts: readonly string[]): string {
  return `${texts.map(quoted).join(",")}\n`;
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvText(value: Value, type: ColumnType): string {
  if (isMissing(value)) return "";
  switch (type.kind) {
    case "float":
      return Object.is(value, -0) ? "-0" : String(value);
    case "decimal":
      return String(value).includes(".") ? String(value).replace(/\.?0+$/, "") : String(value);
    case "duration":
      return String(toNumber(value, type.unit));
    case "date":
      return isoText(Number(value) * 86_400_000).slice(0, -14);
    case "time":
      return isoText(millisecondsOf(value, type.unit)).slice(11, -1);
    case "datetime": {
      const iso = isoText(millisecondsOf(value, type.unit));
      return type.zone === null ? iso.slice(0, -1) : iso;
    }
    case "category":
      return csvText(value, type.values);
    case "interval":
    case "period":
      return cellText(value, type);
    case "list":
      return listTexts(value, type).join(",");
    default:
      return plainText(value);
  }
}

function isoText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** "2026-11-29T20-42_export.csv" */
export function csvName(now: Date): string {
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return `${day}T${two(now.getHours())}-${two(now.getMinutes())}_export.csv`;
}

/**
 * Has the browser save the table, unless the signal says meanwhile that the user has left it.
 *
 * The browser gets the file piece by piece, so the page never holds all of it.
 */
export async function downloadCsv(
  table: Table,
  columns: readonly ShownColumn[],
  rowAt: (place: number) => number,
  signal: AbortSignal,
): Promise<void> {
  await table.load();
  const pieces: Blob[] = [];
  for await (const piece of csvPieces(table, columns, rowAt)) {
    if (signal.aborted) return;
    pieces.push(new Blob([piece]));
  }
  const url = URL.createObjectURL(new Blob(pieces, { type: "text/csv;charset=utf-8;" }));
  saveFile(url, csvName(new Date()));
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
