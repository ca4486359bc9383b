/** Lengths of time in words: "a day", "3 hours". */
import dayjs from "dayjs";
import duration from "dayjs/plugin/duration";
import relativeTime from "dayjs/plugin/relativeTime";

dayjs.extend(duration);
dayjs.extend(relativeTime);

/** A length in seconds; what lies behind has a minus. */
export function humanizedDuration(seconds: number): string {
  return `${seconds < 0 ? "-" : ""}${dayjs.duration(Math.abs(seconds) * 1000).humanize()}`;
}
