/** Moments on a slider: microseconds since 1970 in UTC, shown by Moment-like patterns or by the names apps use. */
import dayjs from "dayjs";
import advancedFormat from "dayjs/plugin/advancedFormat";
import calendar from "dayjs/plugin/calendar";
import localizedFormat from "dayjs/plugin/localizedFormat";
import relativeTime from "dayjs/plugin/relativeTime";
import utc from "dayjs/plugin/utc";

dayjs.extend(utc);
dayjs.extend(advancedFormat);
dayjs.extend(localizedFormat);
dayjs.extend(relativeTime);
dayjs.extend(calendar);

export function formatMoment(microseconds: number, format: string): string {
  const moment = dayjs.utc(microseconds / 1000);
  switch (format) {
    case "localized":
      return moment.format("lll");
    case "distance":
      return moment.fromNow();
    case "calendar":
      return moment.calendar();
    case "iso8601":
      return moment.toISOString();
    default:
      return moment.format(format);
  }
}
