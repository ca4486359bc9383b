/** What the arrow keys do in a part of a time. */
import { Time } from "@internationalized/date";
import type { KeyboardEvent } from "react";

const DAY = 86_400; // seconds
/** Seconds that a part of the time counts in. */
const UNITS: Readonly<Record<string, number>> = { hour: 3600, minute: 60, second: 1 };

/** One unit up or down, in seconds. */
export interface Step {
  readonly unit: number;
  readonly direction: 1 | -1;
}

/** The step that a key asks for, if it is an arrow key in a part of a time. */
export function stepOf({ key, target }: KeyboardEvent): Step | undefined {
  const unit = UNITS[(target as HTMLElement).dataset["type"] ?? ""];
  if (unit === undefined || (key !== "ArrowUp" && key !== "ArrowDown")) return undefined;
  return { unit, direction: key === "ArrowUp" ? 1 : -1 };
}

/** The time one unit on; where the step is larger, the next time that is a whole number of steps into the day. */
export function stepped(time: Time, { unit, direction }: Step, step: number): Time {
  const now = time.hour * 3600 + time.minute * 60 + time.second;
  const steps = direction === 1 ? Math.floor(now / step) + 1 : Math.ceil(now / step) - 1;
  const next = (step > unit ? steps * step : now + direction * unit) + DAY;
  return new Time(Math.floor(next / 3600) % 24, Math.floor(next / 60) % 60, next % 60);
}
