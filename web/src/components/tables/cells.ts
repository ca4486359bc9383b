/** Cells as the grid draws them: each value in the way of its column's kind. */
import { type GridCell, GridCellKind } from "@glideapps/glide-data-grid";

import { formatMoment } from "../../format/moment";
import { formatNumber } from "../../format/number";
import type { ColumnType, Value } from "./table";
import {
  cellText,
  floatText,
  jsonText,
  listTexts,
  millisecondsOf,
  offsetOf,
  offsetText,
  plainText,
  toNumber,
  zoneName,
} from "./cellText";
import type { ConfiguredOption, TypeConfig } from "./columnConfig";
import type { Kind, ShownColumn } from "./shownColumns";

/** What cells of our own renderers hold. */
export type OwnCell =
  | { readonly kind: "tags"; readonly texts: readonly string[]; readonly colors?: readonly (string | undefined)[] }
  | { readonly kind: "progress"; readonly share: number; readonly text: string; readonly color: string | undefined }
  | {
      readonly kind: "chart";
      readonly shape: "line" | "bar" | "area";
      readonly values: readonly number[];
      readonly range: readonly [number, number];
      readonly color: string | undefined;
    }
  | { readonly kind: "icon"; readonly name: string }
  | {
      readonly kind: "button";
      readonly text: string;
      readonly look: "primary" | "secondary" | "tertiary";
      readonly press?: () => void;
    };

/** How a grid shows that nothing is there. */
export interface MissingLook {
  readonly text: string;
  readonly color: string;
}

/** The cell for a value; `instead` is the text that a Styler shows for it. */
export function cellOf(shown: ShownColumn, value: Value | undefined, missing: MissingLook, instead?: string): GridCell {
  if (value === undefined)
    return { kind: GridCellKind.Loading, allowOverlay: false, skeletonWidth: 60, skeletonWidthVariability: 20 };
  // Without an alignment the grid looks at the text: what is read from right to left stands on the right.
  const common = shown.align === undefined ? {} : { contentAlign: shown.align };
  if (isMissing(value)) return missingCell(shown, missing, common);
  const own = textOf(shown, value);
  const text = instead !== undefined && takesText(shown) ? instead : own;
  switch (shown.kind) {
    case "checkbox":
      return checkboxCell(value, missing, common);
    case "image":
      return {
        kind: GridCellKind.Image,
        data: [text],
        displayData: [text],
        allowOverlay: true,
        readonly: true,
        ...common,
      };
    case "link":
      return {
        kind: GridCellKind.Uri,
        data: plainText(value),
        displayData: text,
        allowOverlay: true,
        readonly: true,
        hoverEffect: true,
        ...common,
      };
    case "audio":
    case "video": {
      const address = plainText(value);
      return ownCell({ kind: "icon", name: address === "" ? "" : `${shown.kind}_file` }, address, common);
    }
    case "list":
    case "multiselect": {
      const copied = tagsIn(shown, value).map((each) => each.replaceAll(",", " "));
      return ownCell(
        { kind: "tags", texts: tagTexts(shown, value), ...tagColors(shown, value) },
        copied.join(","),
        common,
      );
    }
    case "progress": {
      const { min_value: least = 0, max_value: most = wholeRange(shown.column.type), color } = shown.options;
      const number = numberOf(shown.column.type, value);
      if (Number.isNaN(number)) break;
      const share = most > least ? Math.min(1, Math.max(0, (number - least) / (most - least))) : 0;
      return ownCell({ kind: "progress", share, text, color: colorName(color) }, String(number), common);
    }
    case "line_chart":
    case "bar_chart":
    case "area_chart": {
      const values = numbersOf(value);
      if (values === undefined) return wrongCell(text, missing);
      const { y_min: least, y_max: most, color } = shown.options;
      const range = rangeOf(least ?? Math.min(...values), most ?? Math.max(...values));
      const shape = shown.kind === "line_chart" ? "line" : shown.kind === "bar_chart" ? "bar" : "area";
      return ownCell(
        { kind: "chart", shape, values, range, color: chartColor(color, values) },
        values.join(","),
        common,
      );
    }
    case "button": {
      const look = shown.options.button_type ?? "secondary";
      return { ...ownCell({ kind: "button", text, look }, text, common), allowOverlay: false };
    }
    case "selectbox":
      return {
        kind: GridCellKind.Text,
        data: cellText(value, shown.column.type),
        displayData: oneLine(text),
        allowOverlay: true,
        readonly: true,
        ...common,
      };
    case "number":
      if (typeof value === "string" && Number.isNaN(numberOf(shown.column.type, value)))
        return wrongCell(text, missing);
      return {
        kind: GridCellKind.Text,
        data: dataText(value, shown.column.type),
        displayData: text,
        allowOverlay: true,
        readonly: true,
        ...common,
      };
  }
  return {
    kind: GridCellKind.Text,
    data: unformatted(shown, value, own),
    displayData: oneLine(text),
    allowOverlay: true,
    readonly: true,
    ...common,
  };
}

/** Whether a Styler's texts are shown in a column: a format that the column has counts more. */
function takesText({ kind, options }: ShownColumn): boolean {
  if (options.format) return false;
  switch (kind) {
    case "text":
    case "number":
    case "date":
    case "time":
    case "datetime":
    case "object":
      return true;
    case "link":
      return !options.display_text;
    case "json":
      return options.type === undefined;
    default:
      return false;
  }
}

/** What is shown of a value, as text. */
export function textOf({ kind, options, column: { type } }: ShownColumn, value: Exclude<Value, null>): string {
  const { format } = options;
  const of = type.kind === "category" ? type.values : type;
  switch (kind) {
    case "number":
    case "progress":
      return numberText(value, of, kind === "progress" ? (format ?? "percent") : format, kind === "progress");
    case "date":
    case "time":
    case "datetime":
      return format === undefined && options.timezone === undefined
        ? cellText(value, of)
        : momentText(value, of, format, kind, options.timezone);
    case "link":
      return linkText(plainText(value), options.display_text);
    case "json":
      return typeof value === "string" ? value : value instanceof Uint8Array ? jsonText({ ...value }) : jsonText(value);
    case "selectbox": {
      if (options.options === undefined) return cellText(value, of);
      const option = options.options.find((each) => String(valueOf(each)) === String(value));
      if (option === undefined) return "";
      return typeof option === "object" ? (option.label ?? String(option.value)) : cellText(value, of);
    }
    default:
      return cellText(value, of);
  }
}

export function isMissing(value: Value): value is null {
  return value === null || (typeof value === "number" && Number.isNaN(value));
}

/** A value as a number: seconds of a duration. */
export function numberOf(type: ColumnType, value: Value): number {
  if (type.kind === "duration") return toNumber(value, type.unit);
  return value === null || value === "" || typeof value === "object" ? NaN : Number(value);
}

function missingCell(shown: ShownColumn, missing: MissingLook, common: object): GridCell {
  if (shown.kind === "checkbox")
    return { kind: GridCellKind.Boolean, data: null, allowOverlay: false, readonly: true, ...common };
  if (SILENT.has(shown.kind)) return { kind: GridCellKind.Text, data: "", displayData: "", allowOverlay: false };
  return {
    kind: GridCellKind.Text,
    data: "",
    displayData: missing.text,
    allowOverlay: false,
    readonly: true,
    ...common,
    themeOverride: { textDark: missing.color },
  };
}

/** Kinds that say nothing where nothing is. */
const SILENT: ReadonlySet<Kind> = new Set(["progress", "line_chart", "bar_chart", "area_chart", "button"]);

const TRUE = new Set(["true", "t", "yes", "y", "on", "1"]);
const FALSE = new Set(["false", "f", "no", "n", "off", "0"]);

function checkboxCell(value: Exclude<Value, null>, missing: MissingLook, common: object): GridCell {
  const text = plainText(value).toLowerCase().trim();
  const isBoolean = typeof value === "boolean" || typeof value === "number" || typeof value === "bigint";
  if (!isBoolean && text !== "" && !TRUE.has(text) && !FALSE.has(text)) return wrongCell(plainText(value), missing);
  const data = isBoolean ? Boolean(value) : text === "" ? null : TRUE.has(text);
  return { kind: GridCellKind.Boolean, data, allowOverlay: false, readonly: true, ...common };
}

/** A value that its column cannot show. */
function wrongCell(text: string, missing: MissingLook): GridCell {
  return {
    kind: GridCellKind.Text,
    data: text,
    displayData: oneLine(text),
    allowOverlay: true,
    readonly: true,
    themeOverride: { textDark: missing.color },
  };
}

/** What the clipboard and the accessible tree have of a moment: all of it, whatever its format shows. */
function unformatted(shown: ShownColumn, value: Exclude<Value, null>, own: string): string {
  const { kind } = shown;
  const { format, ...others } = shown.options;
  if (format === undefined || (kind !== "date" && kind !== "time" && kind !== "datetime")) return own;
  return textOf({ ...shown, options: others }, value);
}

function ownCell(data: OwnCell, copyData: string, common: object): GridCell {
  return { kind: GridCellKind.Custom, data, copyData, allowOverlay: true, readonly: true, ...common };
}

/** What the clipboard and the accessible tree have of a number: all its digits. */
function dataText(value: Exclude<Value, null>, type: ColumnType): string {
  if (type.kind === "text" && value !== "") return String(Number(value));
  return type.kind === "duration" ? cellText(value, type) : plainText(value);
}

function numberText(
  value: Exclude<Value, null>,
  type: ColumnType,
  format: string | undefined,
  asProgress: boolean,
): string {
  const number = numberOf(type, value);
  if (format === undefined || format === "")
    return type.kind === "text" && !Number.isNaN(number) ? floatText(number) : cellText(value, type);
  if (Number.isNaN(number)) return cellText(value, type);
  // What JavaScript does not count exactly is shown with all its digits.
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) return cellText(value, type);
  if (format === "duration") return cellText(BigInt(Math.round(number * 1e6)), { kind: "duration", unit: "us" });
  return formatNumber(number, format, type.kind === "int" && !asProgress) || cellText(value, type);
}

function momentText(
  value: Exclude<Value, null>,
  type: ColumnType,
  format: string | undefined,
  kind: "date" | "time" | "datetime",
  timezone: string | undefined,
): string {
  const milliseconds = momentOf(value, type);
  if (Number.isNaN(milliseconds)) return cellText(value, type);
  const zone = timezone ?? (type.kind === "datetime" ? (type.zone ?? undefined) : undefined);
  if (format === undefined && zone !== undefined)
    return cellText(BigInt(milliseconds), { kind: "datetime", unit: "ms", zone });
  if (zone === undefined || format === "iso8601") return formatMoment(milliseconds * 1000, format ?? "", kind);
  const ahead = offsetOf(zone, Math.floor(milliseconds / 1000));
  const isNamed = format === undefined || NAMED_MOMENTS.has(format);
  const pattern = isNamed ? (format ?? "") : withZone(format, milliseconds, zone, ahead);
  return formatMoment((milliseconds + ahead * 1000) * 1000, pattern, kind);
}

const NAMED_MOMENTS: ReadonlySet<string> = new Set(["localized", "distance", "calendar"]);

/** Puts in place of tokens what they say of a moment in its zone: of its clock alone they could not be read. */
function withZone(format: string, milliseconds: number, zone: string, ahead: number): string {
  return format.replace(/\[[^\]]*\]|ZZ?|zz?|x|X/g, (token) => {
    switch (token) {
      case "x":
        return String(milliseconds);
      case "X":
        return String(Math.floor(milliseconds / 1000));
      case "Z":
      case "ZZ":
        return `[${offsetText(ahead, token === "Z" ? ":" : "")}]`;
      case "z":
      case "zz":
        return `[${zoneName(zone, milliseconds)}]`;
      default:
        return token;
    }
  });
}

/** Milliseconds since 1970, or since midnight; numbers and texts may stand for moments too. */
export function momentOf(value: Value, type: ColumnType): number {
  switch (type.kind) {
    case "date":
      return Number(value) * 86_400_000;
    case "time":
      return millisecondsOf(value, type.unit);
    case "datetime":
      return millisecondsOf(value, type.unit);
    case "int":
    case "float":
      return Number(value) * 1000;
    default:
      return Date.parse(String(value));
  }
}

function linkText(address: string, display: string | undefined): string {
  if (display === undefined || display === "" || address === "") return address;
  try {
    const found = new RegExp(display, "us").exec(address);
    if (found?.[1] !== undefined) {
      const text = found[1];
      try {
        return decodeURIComponent(text);
      } catch {
        return text;
      }
    }
    return found === null && /[()[\]\\^$*+?]/.test(display) ? address : display;
  } catch {
    return display;
  }
}

function tagsIn(shown: ShownColumn, value: Value): string[] {
  return typeof value === "string" ? splitList(value) : listTexts(value, shown.column.type);
}

function valueOf(option: ConfiguredOption): string | number | boolean {
  return typeof option === "object" ? option.value : option;
}

function tagTexts(shown: ShownColumn, value: Value): string[] {
  const texts = tagsIn(shown, value);
  const options = shown.options.options;
  if (options === undefined) return texts;
  return texts.map((text) => {
    const option = options.find((each) => typeof each === "object" && String(each.value) === text);
    return typeof option === "object" ? (option.label ?? text) : text;
  });
}

function tagColors(shown: ShownColumn, value: Value): { colors?: (string | undefined)[] } {
  const options = shown.options.options;
  if (shown.kind !== "multiselect" || options === undefined) return {};
  const texts = tagsIn(shown, value);
  return {
    colors: texts.map((text) => {
      const option = options.find((each) => typeof each === "object" && String(each.value) === text);
      return typeof option === "object" ? option.color : undefined;
    }),
  };
}

/** A list that stands in a text: as JSON, or with commas. */
function splitList(text: string): string[] {
  if (text.trim() === "") return [];
  if (text.startsWith("[")) {
    try {
      const items: unknown = JSON.parse(text);
      if (Array.isArray(items)) return items.map(String);
    } catch {
      return [text]; // not JSON after all
    }
  }
  return text.split(",");
}

/** The numbers of a chart; nothing for what has others in it. */
function numbersOf(value: Value): number[] | undefined {
  const items = Array.isArray(value)
    ? (value as readonly Value[])
    : typeof value === "string"
      ? splitList(value)
      : [value];
  const numbers = items.filter((each) => each !== null).map(Number);
  return numbers.every((each) => !Number.isNaN(each)) ? numbers.filter(Number.isFinite) : undefined;
}

/** From where to where a chart reaches: one value alone is shown from zero. */
function rangeOf(least: number, most: number): readonly [number, number] {
  if (least !== most) return [least, most];
  return least === 0 ? [0, 1] : [Math.min(0, least), Math.max(0, least)];
}

/** "auto" is green where the values rise and red where they fall, "auto-inverse" the other way round. */
function chartColor(color: TypeConfig["color"], values: readonly number[]): string | undefined {
  if (color !== "auto" && color !== "auto-inverse") return colorName(color);
  const rises = (values.at(-1) ?? 0) >= (values[0] ?? 0);
  return rises === (color === "auto") ? "green" : "red";
}

function wholeRange(type: ColumnType): number {
  return type.kind === "int" ? 100 : 1;
}

function colorName(color: string | readonly string[] | undefined): string | undefined {
  return typeof color === "string" ? color : undefined;
}

function oneLine(text: string): string {
  return text.includes("\n") ? text.replaceAll("\n", " ") : text;
}
