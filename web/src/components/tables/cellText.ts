/** Cells as text: what a grid writes for a value that no column type shows otherwise. */
import { humanizedDuration } from "../../format/duration";
import { formatNumber } from "../../format/number";
import { periodText } from "./periods";
import type { ColumnType, TimeUnit, Value } from "./table";

const PER_SECOND: Record<TimeUnit, bigint> = { s: 1n, ms: 1000n, us: 1_000_000n, ns: 1_000_000_000n };

/** The text of a value that is there. */
export function cellText(value: Exclude<Value, null>, type: ColumnType): string {
  switch (type.kind) {
    case "int":
      return String(value);
    case "float":
      return floatText(Number(value));
    case "decimal":
      return decimalText(String(value));
    case "date":
      return dateText(Number(value) * 86_400);
    case "time":
      return isoText(secondsOf(value, type.unit)).slice(11, 19);
    case "datetime":
      return momentText(value, type.unit, type.zone);
    case "duration":
      return humanizedDuration(toNumber(value, type.unit));
    case "period":
      return periodText(value as number | bigint, type.frequency);
    case "category":
      return cellText(value, type.values);
    case "interval":
      return intervalText(value, type.values, type.closed);
    case "list":
      return listTexts(value, type).join(",");
    default:
      return plainText(value);
  }
}

/** The items of a list, each as text. */
export function listTexts(value: Value, type: ColumnType): string[] {
  if (!Array.isArray(value)) return value === null ? [] : [plainText(value)];
  const items: ColumnType = type.kind === "list" ? type.items : { kind: "text" };
  return (value as readonly Value[]).map((item) => {
    if (item === null) return "null";
    return items.kind === "float" || items.kind === "int" ? String(item) : cellText(item, items);
  });
}

/** Numbers as they are written when nothing says how. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return "None";
  if (!Number.isFinite(value)) return String(value);
  if (Math.abs(value) >= 1e21) return String(value);
  return formatNumber(value === 0 ? 0 : value, "");
}

/** All digits but zeros at the end. */
function decimalText(digits: string): string {
  return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
}

/** An object or list as JSON, bytes as numbers, anything else as it reads. */
export function plainText(value: Exclude<Value, null>): string {
  if (value instanceof Uint8Array) return value.join(",");
  return typeof value === "object" ? jsonText(value) : String(value);
}

export function jsonText(value: Value): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each === "bigint") return Number(each);
    return each instanceof Uint8Array ? { ...each } : each;
  });
}

/** Seconds since 1970, or since midnight; whole ones, towards the past. */
export function secondsOf(value: Value, unit: TimeUnit): number {
  const count = BigInt(value as bigint | number);
  const per = PER_SECOND[unit];
  const whole = count / per;
  return Number(count % per < 0n ? whole - 1n : whole);
}

/** Seconds with their fraction. */
export function toNumber(value: Value, unit: TimeUnit): number {
  return Number(value) / Number(PER_SECOND[unit]);
}

/** Milliseconds since 1970. */
export function millisecondsOf(value: Value, unit: TimeUnit): number {
  const scaled = BigInt(value as bigint | number) * 1000n;
  const per = PER_SECOND[unit];
  const whole = scaled / per;
  return Number(scaled % per < 0n ? whole - 1n : whole);
}

function dateText(seconds: number): string {
  return isoText(seconds).slice(0, -9);
}

/** "2020-01-02T03:04:05", of any year. */
function isoText(seconds: number): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return "Invalid date";
  return date
    .toISOString()
    .replace(/^\+0*(?=\d{5})/, "")
    .replace(/\.\d+Z$/, "");
}

function momentText(value: Value, unit: TimeUnit, zone: string | null): string {
  const seconds = secondsOf(value, unit);
  if (zone === null) return isoText(seconds).replace("T", " ");
  const offset = offsetOf(zone, seconds);
  return `${isoText(seconds + offset).replace("T", " ")}${offsetText(offset, ":")}`;
}

/** How far a zone is ahead of UTC, such as "-05:00". */
export function offsetText(seconds: number, separator: string): string {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((each) => String(each).padStart(2, "0"));
  return `${seconds < 0 ? "-" : "+"}${clock.join(separator)}`;
}

/** What a zone is called at a moment, such as "EST". */
export function zoneName(zone: string, milliseconds: number): string {
  try {
    const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "short" }).formatToParts(
      milliseconds,
    );
    return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
  } catch {
    return zone;
  }
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** How many seconds a zone's clocks are ahead of UTC at a moment; none for a zone that the browser does not know. */
export function offsetOf(zone: string, seconds: number): number {
  const fixed = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (fixed !== null) return (fixed[1] === "-" ? -60 : 60) * (Number(fixed[2]) * 60 + Number(fixed[3]));
  if (zone === "UTC") return 0;
  const format = formatIn(zone);
  if (format === null) return 0;
  const parts = Object.fromEntries(
    format.formatToParts(seconds * 1000).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const there = new Date(0);
  there.setUTCFullYear(year, month - 1, day);
  there.setUTCHours(hour, minute, second);
  return there.getTime() / 1000 - seconds;
}

function formatIn(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    const numeric = "numeric" as const;
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch {
    // a zone of a newer list than the browser's
  }
  formats.set(zone, format);
  return format;
}

function intervalText(value: Value, values: ColumnType, closed: string): string {
  const { left = null, right = null } = value as { left?: Value; right?: Value };
  const side = (end: Value) => {
    if (end === null) return "";
    return values.kind === "float" ? groupedFloat(Number(end)) : cellText(end, values);
  };
  const open = closed === "left" || closed === "both" ? "[" : "(";
  const close = closed === "right" || closed === "both" ? "]" : ")";
  return `${open}${side(left)}, ${side(right)}${close}`;
}

function groupedFloat(value: number): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: 4, maximumFractionDigits: 4 });
}
