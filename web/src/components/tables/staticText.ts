/** Cells of `st.table` as text: numbers always with four decimals, missing values blank. */
import { cellText, jsonText, secondsOf } from "./cellText";
import type { ColumnType, Value } from "./table";

/** The text of a cell; none of one that is missing. */
export function staticText(value: Value | undefined, type: ColumnType): string {
  if (value === undefined || value === null) return "";
  switch (type.kind) {
    case "float":
      return Number.isNaN(value) ? "" : floatText(Number(value));
    case "time": {
      const fraction = BigInt(value as bigint) % PER_SECOND[type.unit];
      const clock = new Date(secondsOf(value, type.unit) * 1000).toISOString().slice(11, 19);
      const milliseconds = (fraction * 1000n) / PER_SECOND[type.unit];
      return milliseconds === 0n ? clock : `${clock}.${String(milliseconds).padStart(3, "0")}`;
    }
    case "list":
    case "struct":
      return jsonText(value);
    case "category":
      return type.values.kind === "float" ? String(value) : staticText(value, type.values);
    default:
      return cellText(value, type);
  }
}

/** Whether cells are numbers, which stand at the right. */
export function isNumeric({ kind }: ColumnType): boolean {
  return kind === "int" || kind === "float" || kind === "decimal";
}

/** Whether cells are what the script has written, in which Markdown is meant. */
export function isText(type: ColumnType): boolean {
  return type.kind === "text" || (type.kind === "category" && isText(type.values));
}

const PER_SECOND = { s: 1n, ms: 1000n, us: 1_000_000n, ns: 1_000_000_000n };
const FORMAT = new Intl.NumberFormat("en-US", { minimumFractionDigits: 4, maximumFractionDigits: 4 });

function floatText(value: number): string {
  return Number.isFinite(value) ? FORMAT.format(value === 0 ? 0 : value) : String(value);
}
