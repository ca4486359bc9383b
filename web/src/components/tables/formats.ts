/** The formats that a column's menu offers. */
import type { Kind } from "./shownColumns";

export interface OfferedFormat {
  readonly format: string;
  readonly icon: string;
  readonly text: string;
}

const NUMBERS: readonly OfferedFormat[] = [
  { format: "", icon: "123", text: "Automatic" },
  { format: "localized", icon: "translate", text: "Localized" },
  { format: "plain", icon: "speed_1_75", text: "Plain" },
  { format: "compact", icon: "1k", text: "Compact" },
  { format: "dollar", icon: "attach_money", text: "Dollar" },
  { format: "euro", icon: "euro", text: "Euro" },
  { format: "yen", icon: "currency_yen", text: "Yen" },
  { format: "percent", icon: "percent", text: "Percent" },
  { format: "scientific", icon: "experiment", text: "Scientific" },
  { format: "accounting", icon: "finance_chip", text: "Accounting" },
  { format: "duration", icon: "timelapse", text: "Duration" },
];

const AUTOMATIC = { format: "", icon: "schedule", text: "Automatic" };
const LOCALIZED = { format: "localized", icon: "translate", text: "Localized" };
const DISTANCE = { format: "distance", icon: "search_activity", text: "Distance" };
const CALENDAR = { format: "calendar", icon: "today", text: "Calendar" };

/** None where a kind has no formats. */
export function formatsOf(kind: Kind): readonly OfferedFormat[] {
  switch (kind) {
    case "number":
    case "progress":
      return NUMBERS;
    case "datetime":
      return [AUTOMATIC, LOCALIZED, DISTANCE, CALENDAR];
    case "date":
      return [AUTOMATIC, LOCALIZED, DISTANCE];
    case "time":
      return [AUTOMATIC, LOCALIZED];
    default:
      return [];
  }
}
