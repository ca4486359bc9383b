/** Periods of pandas, which are numbers counted from the one in which 1970 began. */

const WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const DAY = 86_400_000;

/** How many milliseconds a clock's period has, and how much of "1970-01-01T00:00:00.000" tells it apart. */
const CLOCKS: Readonly<Record<string, readonly [milliseconds: number, digits: number]>> = {
  D: [DAY, 10],
  h: [3_600_000, 16],
  min: [60_000, 16],
  s: [1000, 19],
  ms: [1, 23],
};

/** What a period is called, such as "2024Q1"; for frequencies that have no such names its number. */
export function periodText(ordinal: number | bigint, frequency: string): string {
  const number = Number(ordinal);
  const [unit = "", end = "SUN"] = frequency.split("-");
  const clock = CLOCKS[unit];
  if (clock !== undefined) return isoText(number * clock[0], clock[1]);
  switch (unit) {
    case "Y":
      return String(1970 + number);
    case "Q":
      return `${1970 + Math.floor(number / 4)}Q${remainder(number, 4) + 1}`;
    case "M":
      return `${1970 + Math.floor(number / 12)}-${String(remainder(number, 12) + 1).padStart(2, "0")}`;
    case "W": {
      const last = number * 7 - 4 + WEEKDAYS.indexOf(end);
      return `${isoText((last - 6) * DAY, 10)}/${isoText(last * DAY, 10)}`;
    }
    default:
      return String(ordinal);
  }
}

function isoText(milliseconds: number, digits: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? "Invalid date" : date.toISOString().slice(0, digits).replace("T", " ");
}

const remainder = (number: number, by: number) => ((number % by) + by) % by;
