/** Numbers as apps ask for them: printf-like patterns, and a few formats by name, which are Streamlit's. */
import { sprintf } from "sprintf-js";

import { inVisitorsLanguage } from "./languages";

const NAMED: Record<string, (value: number, decimals: number) => string> = {
  "": (value) => plain(value, Math.max(4, leadingZeros(value))),
  plain: (value) => plain(value, 20),
  localized: (value) => localized(value),
  percent: (value) => localized(value, { style: "percent", maximumFractionDigits: 2 }),
  dollar: (value, decimals) => currency(value, "USD", decimals),
  euro: (value, decimals) => currency(value, "EUR", decimals),
  yen: (value) => currency(value, "JPY", 0),
  accounting: (value, decimals) => {
    const text = grouped(Math.abs(value), decimals);
    return value < 0 && /[1-9]/.test(text) ? `(${text})` : text;
  },
  bytes: (value) =>
    localized(value, {
      notation: "compact",
      style: "unit",
      unit: "byte",
      unitDisplay: "narrow",
      maximumFractionDigits: 1,
    }).replace("BB", "GB"),
  compact: (value) => localized(value, { notation: "compact" }),
  scientific: (value) => localized(value, { notation: "scientific" }),
  engineering: (value) => localized(value, { notation: "engineering" }),
};

/**
 * The number as text, or none if it is not a number. A pattern that cannot be followed leaves it as it is. Amounts of
 * money that are `whole` have no cents.
 */
export function formatNumber(value: number, format: string, whole = false): string {
  if (!Number.isFinite(value)) return "";
  const named = NAMED[format];
  if (named !== undefined) return named(value, whole ? 0 : 2);
  try {
    return sprintf(printf(format, value), value);
  } catch {
    return String(value);
  }
}

/** The pattern in the way of JavaScript's printf, which lacks some of C's letters, and grouped thousands. */
function printf(format: string, value: number): string {
  return format.replace(
    /%([-+ #0,_]*)(\d*)(\.\d+)?(?:hh|h|ll|l|L|q|j|z|t)?([a-zA-Z%])/g,
    (_, flags: string, width: string, precision: string | undefined, letter: string) => {
      const type = letter === "F" ? "f" : letter;
      const separator = /[,_]/.exec(flags)?.[0];
      const kept = flags.replace(/[ #,_]/g, "");
      if (separator === undefined) return `%${kept}${width}${precision ?? ""}${type}`;
      const sign = kept.includes("+") ? "+" : "";
      const number = sprintf(`%${sign}${precision ?? ""}${type}`, value);
      const thousands = number.replace(/\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, separator));
      return kept.includes("-")
        ? thousands.padEnd(Number(width))
        : thousands.padStart(Number(width), kept.includes("0") ? "0" : " ");
    },
  );
}

function plain(value: number, decimals: number): string {
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: decimals });
}

/** How many zeros a small number begins with. */
function leadingZeros(value: number): number {
  return value === 0 ? 0 : Math.min(20, -Math.floor(Math.log10(Math.abs(value))));
}

function grouped(value: number, decimals: number): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

function localized(value: number, options: Intl.NumberFormatOptions = {}): string {
  return inVisitorsLanguage((languages) => new Intl.NumberFormat(languages, options).format(value));
}

function currency(value: number, code: string, decimals: number): string {
  return localized(value, {
    style: "currency",
    currency: code,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}
