/** Cells between a table, where moments count units since 1970, and JSON, where they are texts and durations seconds. */
import { millisecondsOf, toNumber } from "./cellText";
import type { ColumnType, TimeUnit, Value } from "./table";
import type { Wire } from "./edits";

const PER_MILLISECOND: Record<TimeUnit, number> = { s: 0.001, ms: 1, us: 1000, ns: 1_000_000 };
const DAY = 86_400_000;

/** What Python would be told of a value that the table has; undefined for what cannot be told. */
export function wireOf(value: Value | undefined, type: ColumnType): Wire | undefined {
  if (value === undefined) return undefined;
  if (value === null || (typeof value === "number" && Number.isNaN(value))) return null;
  switch (type.kind) {
    case "int":
    case "float":
    case "decimal":
      return Number(value);
    case "date":
      return isoOf(Number(value) * DAY)?.slice(0, 10);
    case "time":
      return isoOf(millisecondsOf(value, type.unit))?.slice(11, 23);
    case "datetime": {
      const iso = isoOf(millisecondsOf(value, type.unit));
      return type.zone === null ? iso?.slice(0, -1) : iso;
    }
    case "duration":
      return toNumber(value, type.unit);
    case "category":
      return wireOf(value, type.values);
    case "list":
      return Array.isArray(value) ? (value as readonly Value[]).map(String) : undefined;
    default:
      return typeof value === "string" || typeof value === "boolean" || typeof value === "number" ? value : undefined;
  }
}

/** The value that a cell of this type shows for what the user has put into it. */
export function valueOf(wire: Wire, type: ColumnType): Value {
  if (wire === null) return null;
  switch (type.kind) {
    case "category":
      return valueOf(wire, type.values);
    case "decimal":
      return String(wire);
    case "date": {
      const milliseconds = Date.parse(`${String(wire).slice(0, 10)}T00:00:00Z`);
      return Number.isNaN(milliseconds) ? null : BigInt(Math.round(milliseconds / DAY));
    }
    case "time": {
      const milliseconds = Date.parse(`1970-01-01T${String(wire)}Z`);
      return Number.isNaN(milliseconds) ? null : counted(milliseconds, type.unit);
    }
    case "datetime": {
      const text = String(wire);
      const milliseconds = Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
      return Number.isNaN(milliseconds) ? null : counted(milliseconds, type.unit);
    }
    case "duration":
      return counted(Number(wire) * 1000, type.unit);
    default:
      return wire;
  }
}

function counted(milliseconds: number, unit: TimeUnit): bigint {
  return BigInt(Math.round(milliseconds * PER_MILLISECOND[unit]));
}

/** "2020-01-02T03:04:05.678Z"; none beyond the years that it has four digits for. */
function isoOf(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return undefined;
  const iso = date.toISOString();
  return iso.length === 24 ? iso : undefined;
}
