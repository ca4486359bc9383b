/** Moments on a slider: microseconds since 1970 in UTC, shown by Moment-like patterns or by the names apps use. */
import dayjs, { type Dayjs } from "dayjs";
import advancedFormat from "dayjs/plugin/advancedFormat";
import calendar from "dayjs/plugin/calendar";
import dayOfYear from "dayjs/plugin/dayOfYear";
import isoWeek from "dayjs/plugin/isoWeek";
import localizedFormat from "dayjs/plugin/localizedFormat";
import relativeTime from "dayjs/plugin/relativeTime";
import utc from "dayjs/plugin/utc";
import weekOfYear from "dayjs/plugin/weekOfYear";
import weekYear from "dayjs/plugin/weekYear";

import { inVisitorsLanguage } from "./languages";

dayjs.extend(utc);
dayjs.extend(advancedFormat);
dayjs.extend(localizedFormat);
dayjs.extend(relativeTime);
dayjs.extend(calendar);
dayjs.extend(dayOfYear);
dayjs.extend(isoWeek);
dayjs.extend(weekOfYear);
dayjs.extend(weekYear);

/** What a moment is of: a day, a time of day, or both. */
export type MomentKind = "date" | "time" | "datetime";

export function formatMoment(microseconds: number, format: string, kind: MomentKind = "datetime"): string {
  const moment = dayjs.utc(microseconds / 1000);
  switch (format) {
    case "localized":
      return localized(moment, kind);
    case "distance":
      return moment.fromNow();
    case "calendar":
      return moment.calendar(dayjs.utc());
    case "iso8601":
      return iso8601(moment, kind);
    default:
      return moment.format(withDayJsTokens(format, moment));
  }
}

function localized(moment: Dayjs, kind: MomentKind): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC" };
  if (kind !== "time") options.dateStyle = "medium";
  if (kind !== "date") options.timeStyle = "medium";
  return inVisitorsLanguage((languages) => new Intl.DateTimeFormat(languages, options).format(moment.toDate()));
}

function iso8601(moment: Dayjs, kind: MomentKind): string {
  if (kind === "date") return moment.format("YYYY-MM-DD");
  return kind === "time" ? moment.format("HH:mm:ss.SSS[Z]") : moment.toISOString();
}

/** Moment's tokens that Day.js does not have, or has for local times only, as literals. */
function withDayJsTokens(format: string, moment: Dayjs): string {
  return format.replace(/\[[^\]]*\]|DDDD|DDD|zz?/g, (token) => {
    if (token.startsWith("[")) return token;
    if (token.startsWith("z")) return "[UTC]";
    return `[${String(moment.dayOfYear()).padStart(token === "DDDD" ? 3 : 1, "0")}]`;
  });
}
