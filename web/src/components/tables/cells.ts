/** Cells as the grid draws them: each value in the way of its column's kind. */
import { type GridCell, GridCellKind } from "@glideapps/glide-data-grid";

import { formatMoment } from "../../format/moment";
import { formatNumber } from "../../format/number";
import type { ColumnType, Value } from "./table";
import { cellText, jsonText, listTexts, millisecondsOf, offsetOf, plainText, toNumber } from "./cellText";
import type { ShownColumn } from "./shownColumns";

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
  const common = { contentAlign: shown.align };
  if (isMissing(value)) return missingCell(shown, missing, common);
  const own = textOf(shown, value);
  const text = instead !== undefined && takesText(shown) ? instead : own;
  switch (shown.kind) {
    case "checkbox":
      if (typeof value === "boolean" || typeof value === "number" || typeof value === "bigint")
        return { kind: GridCellKind.Boolean, data: Boolean(value), allowOverlay: false, readonly: true, ...common };
      break;
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
    case "list":
    case "multiselect":
      return ownCell({ kind: "tags", texts: tagTexts(shown, value), ...tagColors(shown, value) }, text, common);
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
      const { y_min: least, y_max: most, color } = shown.options;
      const range = [least ?? Math.min(0, ...values), most ?? Math.max(...values)] as const;
      const shape = shown.kind === "line_chart" ? "line" : shown.kind === "bar_chart" ? "bar" : "area";
      return ownCell({ kind: "chart", shape, values, range, color: colorName(color) }, values.join(","), common);
    }
    case "button": {
      const look = shown.options.button_type ?? "secondary";
      return { ...ownCell({ kind: "button", text, look }, text, common), allowOverlay: false };
    }
    case "number":
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
    data: own,
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
      const option = options.options?.find((each) => typeof each === "object" && each.value === value);
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

function ownCell(data: OwnCell, copyData: string, common: object): GridCell {
  return { kind: GridCellKind.Custom, data, copyData, allowOverlay: true, readonly: true, ...common };
}

/** What the clipboard and the accessible tree have of a number: all its digits. */
function dataText(value: Exclude<Value, null>, type: ColumnType): string {
  return type.kind === "duration" ? cellText(value, type) : plainText(value);
}

function numberText(
  value: Exclude<Value, null>,
  type: ColumnType,
  format: string | undefined,
  asProgress: boolean,
): string {
  if (format === undefined || format === "") return cellText(value, type);
  const number = numberOf(type, value);
  if (Number.isNaN(number)) return cellText(value, type);
  if (format === "duration") return cellText(BigInt(Math.round(number * 1000)), { kind: "duration", unit: "ms" });
  if (asProgress && format === "percent") return formatNumber(number, "percent");
  return formatNumber(number, format) || cellText(value, type);
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
  const ahead = zone === undefined ? 0 : offsetOf(zone, Math.floor(milliseconds / 1000)) * 1000;
  return formatMoment((milliseconds + ahead) * 1000, format ?? "", kind);
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
  if (display === undefined || display === "") return address;
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

function tagTexts(shown: ShownColumn, value: Value): string[] {
  const texts = typeof value === "string" ? splitList(value) : listTexts(value, shown.column.type);
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
  const texts = typeof value === "string" ? splitList(value) : listTexts(value, shown.column.type);
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
      // not JSON after all
    }
  }
  return text.split(",");
}

function numbersOf(value: Value): number[] {
  const items = Array.isArray(value)
    ? (value as readonly Value[])
    : typeof value === "string"
      ? splitList(value)
      : [value];
  return items.map(Number).filter(Number.isFinite);
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
