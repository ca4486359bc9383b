/** Cells of one column in one batch, exact: the library's own numbers for moments and the like are rounded ones. */
import { type Batch, Type } from "@uwdata/flechette";

import type { ColumnType, Value } from "./table";

export type ReadCell = (place: number) => Value;

/** What reads the cells of a batch that is of this type. */
export function cellReader(type: ColumnType, batch: Batch<unknown>): ReadCell {
  const read = valueReader(type, batch);
  const { validity, nullCount } = batch;
  if (!nullCount || validity === undefined || validity.length === 0) return read;
  return (place) => ((validity[place >> 3] ?? 0) & (1 << (place & 7)) ? read(place) : null);
}

function valueReader(type: ColumnType, batch: Batch<unknown>): ReadCell {
  const { values, offsets } = batch;
  const [first] = batch.children ?? [];
  switch (type.kind) {
    case "null":
      return () => null;
    case "int":
      return type.bits === 64 ? wholeReader(values as BigInt64Array) : (place) => values?.[place] as number;
    case "period":
      return wholeReader(values as BigInt64Array);
    case "date":
      return values instanceof BigInt64Array
        ? (place) => (values[place] ?? 0n) / 86_400_000n
        : (place) => BigInt(values?.[place] ?? 0);
    case "time":
    case "datetime":
    case "duration":
      return (place) => BigInt(values?.[place] ?? 0);
    case "decimal":
      return (place) => decimalText(batch.value(place) as bigint, type.scale);
    case "list": {
      if (first === undefined) return () => [];
      const read = cellReader(type.items, first);
      const stride = "stride" in batch.type ? batch.type.stride : 0;
      const start = (place: number) => (offsets === undefined ? place * stride : Number(offsets[place]));
      return (place) => Array.from({ length: start(place + 1) - start(place) }, (_, at) => read(start(place) + at));
    }
    case "struct": {
      const readers = type.fields.map(({ name, type: each }, at) => [name, childReader(each, batch, at)] as const);
      return (place) => Object.fromEntries(readers.map(([name, read]) => [name, read(place)]));
    }
    case "interval": {
      const left = childReader(type.values, batch, 0);
      const right = childReader(type.values, batch, 1);
      return (place) => ({ left: left(place), right: right(place) });
    }
    case "category":
      return (place) => type.options[Number(values?.[place])] ?? null;
    default:
      return batch.type.typeId === Type.LargeUtf8 || type.kind !== "float"
        ? (place) => batch.value(place) as Value
        : (place) => batch.value(place) as number;
  }
}

function childReader(type: ColumnType, batch: Batch<unknown>, at: number): ReadCell {
  const child = batch.children?.[at];
  return child === undefined ? () => null : cellReader(type, child);
}

/** Integers of 64 bits: numbers where these are exact, which are made without a bigint. */
function wholeReader(values: BigInt64Array | BigUint64Array): ReadCell {
  const halves = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  return (place) => {
    const high = halves[2 * place + 1] ?? 0;
    if (high >= -0x200000 && high < 0x200000) {
      const whole = high * 0x1_0000_0000 + ((halves[2 * place] ?? 0) >>> 0);
      if (Number.isSafeInteger(whole) && (high >= 0 || values instanceof BigInt64Array)) return whole;
    }
    return values[place] as bigint;
  };
}

/** A decimal number with all its digits; `whole` is the number without its point. */
export function decimalText(whole: bigint, scale: number): string {
  if (scale <= 0) return String(whole * 10n ** BigInt(-scale));
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, "0");
  return `${whole < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
