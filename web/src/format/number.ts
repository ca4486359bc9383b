/** Numbers as apps ask for them: printf-like patterns, and a few formats by name. */
import { sprintf } from "sprintf-js";

const NAMED: Record<string, (value: number) => string> = {
  plain: (value) => String(value),
  localized: (value) => value.toLocaleString(undefined),
  percent: (value) => value.toLocaleString(undefined, { style: "percent", maximumFractionDigits: 2 }),
  dollar: (value) => currency(value, "USD"),
  euro: (value) => currency(value, "EUR"),
  yen: (value) => currency(value, "JPY"),
  accounting: (value) => currency(value, "USD", "accounting"),
  bytes: (value) => value.toLocaleString(undefined, { notation: "compact", style: "unit", unit: "byte" }),
  compact: (value) => value.toLocaleString(undefined, { notation: "compact" }),
  scientific: (value) => value.toLocaleString(undefined, { notation: "scientific" }).toLowerCase(),
  engineering: (value) => value.toLocaleString(undefined, { notation: "engineering" }).toLowerCase(),
};

/** The number as text. A pattern that cannot be followed leaves it as it is. */
export function formatNumber(value: number, format: string): string {
  const named = NAMED[format];
  if (named !== undefined) return named(value);
  try {
    return sprintf(printf(format), value);
  } catch {
    return String(value);
  }
}

/** C's length modifiers and flags that JavaScript's printf does not know, said in its way. */
function printf(format: string): string {
  return format.replace(
    /%([-+ #0]*)(\d*)(\.\d+)?(?:hh|h|ll|l|L|q|j|z|t)?([a-zA-Z%])/g,
    (_, flags, width, precision, type) => {
      const kept = (flags as string).replace(/[ #]/g, "");
      return `%${kept}${width as string}${(precision as string | undefined) ?? ""}${type === "F" ? "f" : (type as string)}`;
    },
  );
}

function currency(value: number, code: string, currencySign: "standard" | "accounting" = "standard"): string {
  return value.toLocaleString(undefined, { style: "currency", currency: code, currencySign });
}
