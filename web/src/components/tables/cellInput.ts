/** What the user types, pastes or fills into a cell, checked by the column's type. */
import type { ColumnConfig } from "./columnConfig";
import { offsetOf } from "./cellText";
import type { Kind, ShownColumn } from "./shownColumns";
import type { ColumnType } from "./table";
import type { Wire } from "./edits";

const EDITABLE: readonly Kind[] = [
  "text",
  "link",
  "markdown",
  "number",
  "checkbox",
  "selectbox",
  "multiselect",
  "list",
  "date",
  "time",
  "datetime",
];

/** Whether the cells of a column can be edited at all. */
export function isEditable(shown: ShownColumn, config: ColumnConfig): boolean {
  const { kind } = innerType(shown.column.type);
  const holds = kind !== "bytes" && kind !== "struct" && kind !== "period" && kind !== "interval";
  return config.disabled !== true && EDITABLE.includes(shown.kind) && holds;
}

/** The cell for this text; undefined if the column does not take it. Nothing empties a cell that may be empty. */
export function fromText(text: string, shown: ShownColumn, config: ColumnConfig): Wire | undefined {
  const trimmed = text.trim();
  if (trimmed === "" && shown.kind !== "text") return config.required === true ? undefined : null;
  switch (shown.kind) {
    case "number":
      return fromNumber(trimmed, shown);
    case "checkbox":
      return /^(true|yes|1|on)$/i.test(trimmed) ? true : /^(false|no|0|off)$/i.test(trimmed) ? false : undefined;
    case "selectbox":
      return fromOption(trimmed, shown);
    case "list":
    case "multiselect":
      return fromList(trimmed, shown);
    case "date":
    case "time":
    case "datetime":
      return fromMoment(trimmed, shown);
    default:
      return fromFreeText(text, shown, config);
  }
}

/** The options of a selectbox: those of the configuration, or those of the data. */
export function optionsOf(shown: ShownColumn): { readonly value: string | number | boolean; readonly label: string }[] {
  const { options } = shown.options;
  const { type } = shown.column;
  if (options === undefined) {
    const known = type.kind === "category" ? type.options : [];
    return known.flatMap((value) =>
      typeof value === "string" || typeof value === "number" || typeof value === "boolean"
        ? [{ value, label: String(value) }]
        : typeof value === "bigint"
          ? [{ value: Number(value), label: String(value) }]
          : [],
    );
  }
  return options.map((each) =>
    typeof each === "object"
      ? { value: each.value, label: each.label ?? String(each.value) }
      : { value: each, label: String(each) },
  );
}

function fromFreeText(whole: string, { options, kind }: ShownColumn, config: ColumnConfig): Wire | undefined {
  if (whole === "") return kind === "text" ? "" : config.required === true ? undefined : null;
  const text = limited(whole, options.max_chars);
  if (options.validate !== undefined) {
    try {
      if (!new RegExp(options.validate, "us").test(text)) return undefined;
    } catch {
      // an expression that no browser has: everything passes, as nothing could be right
    }
  }
  return text;
}

/** What of a text a column takes: as many letters as it may have. */
export function limited(text: string, most: number | undefined): string {
  return most === undefined ? text : [...text].slice(0, most).join("");
}

/** A number that is too large becomes the largest, one that is too small is refused. */
function fromNumber(text: string, shown: ShownColumn): Wire | undefined {
  const { options } = shown;
  const plain = text.replace(/^\+/, "").replaceAll(/[\s_,]/g, "");
  const number = withDecimals(Number(plain.replace(/[%$€£¥]/g, "")), decimalsOf(shown));
  const inner = innerType(shown.column.type);
  if (!Number.isFinite(number)) return undefined;
  if (options.min_value !== undefined && number < Number(options.min_value)) return undefined;
  if (options.max_value !== undefined && number > Number(options.max_value)) return Number(options.max_value);
  if (inner.kind === "int" && (!Number.isSafeInteger(number) || !fits(number, inner.bits, inner.signed)))
    return undefined;
  return number;
}

/** How many decimals a column's numbers may have; undefined for any number of them. */
export function decimalsOf({ column, options: { step } }: ShownColumn): number | undefined {
  if (innerType(column.type).kind === "int") return 0;
  if (step === undefined) return undefined;
  const [digits = "", exponent = "0"] = String(step).split("e");
  return Math.max(0, (digits.split(".")[1] ?? "").length - Number(exponent));
}

/** Without the decimals beyond so many. */
function withDecimals(number: number, decimals: number | undefined): number {
  if (decimals === undefined || !Number.isFinite(number) || decimals > 15) return number;
  if (decimals === 0) return Math.trunc(number);
  const [whole = "", fraction = ""] = String(number).split(".");
  return fraction.length <= decimals || fraction.includes("e")
    ? number
    : Number(`${whole}.${fraction.slice(0, decimals)}`);
}

function fits(number: number, bits: number, signed: boolean): boolean {
  return signed ? number >= -(2 ** (bits - 1)) && number < 2 ** (bits - 1) : number >= 0 && number < 2 ** bits;
}

function fromOption(text: string, shown: ShownColumn): Wire | undefined {
  const options = optionsOf(shown);
  return (options.find(({ label }) => label === text) ?? options.find(({ value }) => String(value) === text))?.value;
}

function fromList(text: string, shown: ShownColumn): Wire | undefined {
  const items = listIn(text);
  if (shown.kind === "list" || shown.options.options === undefined || shown.options.accept_new_options === true)
    return items;
  const known = optionsOf(shown);
  const values = items.map((item) => known.find(({ label, value }) => label === item || String(value) === item)?.value);
  return values.some((value) => value === undefined) ? undefined : values.map(String);
}

function listIn(text: string): string[] {
  if (text.startsWith("[")) {
    try {
      const items: unknown = JSON.parse(text);
      if (Array.isArray(items)) return items.map(String);
    } catch {
      // not JSON after all
    }
  }
  return text.split(",").map((each) => each.trim());
}

const DATE = /^([+-]?\d{4,6})-(\d{1,2})-(\d{1,2})/;
const TIME = /(\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

function fromMoment(text: string, { kind, column: { type }, options }: ShownColumn): Wire | undefined {
  const date = DATE.exec(text);
  const time = TIME.exec(text);
  if ((kind === "time" ? time : date) === null) return undefined;
  const [, year = "1970", month = "1", day = "1"] = date ?? [];
  const [, hours = "0", minutes = "0", seconds = "0", fraction = "", ahead] = time ?? [];
  const dayText = `${year}-${two(month)}-${two(day)}`;
  const clock = `${two(hours)}:${two(minutes)}:${two(seconds)}${fraction.slice(0, 4)}`;
  const wall = new Date(`${dayText}T${clock}Z`);
  if (Number.isNaN(wall.getTime()) || wall.getUTCDate() !== Number(day)) return undefined;
  const iso = wall.toISOString();
  const wire = kind === "date" ? iso.slice(0, 10) : kind === "time" ? iso.slice(11, 23) : iso.slice(0, 23);
  if (!isWithin(wire, options.min_value, options.max_value)) return undefined;
  const inner = innerType(type);
  if (kind !== "datetime" || inner.kind !== "datetime" || inner.zone === null) return wire;
  if (ahead !== undefined) return new Date(`${wire}${ahead}`).toISOString();
  return inUtc(wall.getTime(), options.timezone ?? inner.zone).toISOString();
}

function two(digits: string): string {
  return digits.padStart(2, "0");
}

function isWithin(wire: string, least: unknown, most: unknown): boolean {
  const comparable = (end: unknown) => String(end).slice(0, wire.length);
  return (least === undefined || wire >= comparable(least)) && (most === undefined || wire <= comparable(most));
}

/** The moment at which a zone's clocks show this. */
function inUtc(wall: number, zone: string): Date {
  const about = wall - offsetOf(zone, Math.floor(wall / 1000)) * 1000;
  return new Date(wall - offsetOf(zone, Math.floor(about / 1000)) * 1000);
}

function innerType(type: ColumnType): ColumnType {
  return type.kind === "category" ? type.values : type;
}
