/** Moments in the fields of the browser, which know no zones. */
import { offsetOf } from "./cellText";
import { momentOf } from "./cells";
import type { ShownColumn } from "./shownColumns";
import type { Value } from "./table";

/** What the clocks of the column's zone show, as fields for dates and times take it; empty for what they cannot show. */
export function wallTime(
  value: Exclude<Value, null>,
  { column: { type }, options }: ShownColumn,
  kind: "date" | "time" | "datetime",
): string {
  const of = type.kind === "category" ? type.values : type;
  const milliseconds = momentOf(value, of);
  const zone = of.kind === "datetime" && of.zone !== null ? (options.timezone ?? of.zone) : undefined;
  const ahead = zone === undefined ? 0 : offsetOf(zone, Math.floor(milliseconds / 1000)) * 1000;
  const date = new Date(milliseconds + ahead);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1 || date.getUTCFullYear() > 9999) return "";
  const iso = date.toISOString().replace("Z", "");
  return kind === "date" ? iso.slice(0, 10) : kind === "time" ? iso.slice(11) : iso;
}
