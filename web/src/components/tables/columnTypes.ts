/** What the columns of an Arrow table hold, in the words of table.ts. */
import { type DataType, type Field, TimeUnit as ArrowUnit, Type } from "@uwdata/flechette";

import type { ColumnType, TimeUnit } from "./table";

type Bits = 8 | 16 | 32 | 64;

const UNITS: Record<number, TimeUnit> = {
  [ArrowUnit.SECOND]: "s",
  [ArrowUnit.MILLISECOND]: "ms",
  [ArrowUnit.MICROSECOND]: "us",
  [ArrowUnit.NANOSECOND]: "ns",
};

/** The type of a field. The options of a category are not in it: they come with the rows. */
export function columnType(field: Field): ColumnType {
  const extension = field.metadata?.get("ARROW:extension:name");
  if (extension !== undefined && field.type.typeId !== Type.Dictionary) {
    const known = ofExtension(extension, field);
    if (known !== undefined) return known;
  }
  return plainType(field.type, field);
}

function ofExtension(name: string, { metadata, type }: Field): ColumnType | undefined {
  if (name === "arrow.uuid") return { kind: "uuid" };
  const about = JSON.parse(metadata?.get("ARROW:extension:metadata") || "{}") as { freq?: string; closed?: string };
  if (name === "pandas.period") return { kind: "period", frequency: about.freq ?? "" };
  if (name !== "pandas.interval" || type.typeId !== Type.Struct) return undefined;
  const [side] = type.children;
  if (side === undefined) return undefined;
  return { kind: "interval", values: columnType(side), closed: (about.closed ?? "right") as "right" };
}

function plainType(type: DataType, field: Field): ColumnType {
  switch (type.typeId) {
    case Type.Null:
      return { kind: "null" };
    case Type.Bool:
      return { kind: "bool" };
    case Type.Int:
      return { kind: "int", bits: type.bitWidth as Bits, signed: type.signed };
    case Type.Float:
      return { kind: "float", bits: ([16, 32, 64] as const)[type.precision], signed: true };
    case Type.Decimal:
      return { kind: "decimal", digits: type.precision, scale: type.scale };
    case Type.Utf8:
    case Type.LargeUtf8:
    case Type.Utf8View:
      return { kind: "text" };
    case Type.Date:
      return { kind: "date" };
    case Type.Time:
      return { kind: "time", unit: unit(type.unit) };
    case Type.Timestamp:
      return { kind: "datetime", unit: unit(type.unit), zone: type.timezone };
    case Type.Duration:
      return { kind: "duration", unit: unit(type.unit) };
    case Type.List:
    case Type.LargeList:
    case Type.FixedSizeList:
      return { kind: "list", items: type.children[0] === undefined ? { kind: "null" } : columnType(type.children[0]) };
    case Type.Struct:
      return { kind: "struct", fields: type.children.map((each) => ({ name: each.name, type: columnType(each) })) };
    case Type.Dictionary: {
      // What a field says of an extension is said of the values that a dictionary has.
      const values = columnType({ ...field, type: type.dictionary });
      return { kind: "category", values, options: [], ordered: type.ordered };
    }
    default:
      return { kind: "bytes" };
  }
}

function unit(arrows: number): TimeUnit {
  return UNITS[arrows] ?? "us";
}
