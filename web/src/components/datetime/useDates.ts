/**
 * The dates of a field: typed ones are sent when the field is left, and only if they are in range; one that is picked
 * from the calendar is sent at once.
 */
import { useState } from "react";

import { formatMoment } from "../../format/moment";
import { useInput } from "../../model/useInput";
import type { DateInputPayload } from "../../protocol/wire.gen";

export interface Dates {
  readonly shown: readonly string[];
  readonly error: string | undefined;
  /** Whether the calendar is open. */
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly change: (dates: string[]) => void;
  /** Sends what is typed, if it has changed and is in range. */
  readonly commit: () => void;
  /** Empties the field, where it may be empty and is not. */
  readonly clear: (() => void) | undefined;
}

export function useDates(payload: DateInputPayload, resets: number): Dates {
  const { value, set, error } = useInput(payload);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<{ dates: string[]; over: string; resets: number }>();
  const over = value.join();
  const draft = typed?.over === over && typed.resets === resets ? typed.dates : undefined;
  const problem = outOfRange(draft ?? [], payload);
  const clearable =
    (draft ?? value).length > 0 && payload.default.length === 0 && !payload.required && !payload.disabled;
  return {
    shown: draft ?? value,
    error: problem ?? error,
    open,
    setOpen,
    change: (dates) => {
      const isPicked = open && outOfRange(dates, payload) === undefined;
      if (isPicked) set(dates.toSorted());
      setTyped(isPicked ? undefined : { dates, over, resets });
    },
    commit: () => {
      if (draft === undefined || problem !== undefined) return;
      setTyped(undefined);
      const dates = draft.toSorted();
      if (dates.join() !== over) set(dates);
    },
    clear: clearable
      ? () => {
          setTyped(undefined);
          set([]);
        }
      : undefined,
  };
}

function outOfRange(dates: readonly string[], { minimum, maximum, format }: DateInputPayload): string | undefined {
  const show = (date: string) => formatMoment(Date.parse(date) * 1000, format, "date");
  const advice = dates.some((date) => date < minimum)
    ? `on or after ${show(minimum)}`
    : dates.some((date) => date > maximum)
      ? `on or before ${show(maximum)}`
      : undefined;
  return advice && `Error: Date set outside allowed range. Please select a date ${advice}.`;
}
