/**
 * The moment of a field: what is typed is sent when the field is left, what is picked when the calendar is closed, and
 * only if it is in range; else the field goes back to what it was.
 */
import { useEffect, useRef, useState } from "react";

import { formatMoment } from "../../format/moment";
import { useInput } from "../../model/useInput";
import type { DateTimeInputPayload } from "../../protocol/wire.gen";

type Text = string | null;

export interface Moment {
  readonly shown: Text;
  readonly error: string | undefined;
  /** Whether the calendar is open. */
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly change: (moment: Text) => void;
  /** Sends what is typed or picked, if it has changed and is in range. */
  readonly commit: () => void;
  readonly set: (moment: Text) => void;
}

export function useMoment(payload: DateTimeInputPayload, resets: number): Moment {
  const { value, set, error } = useInput(payload);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<{ moment: Text; over: Text; resets: number }>();
  const draft = typed?.over === value && typed.resets === resets ? typed.moment : undefined;
  const problem = outOfRange(draft, payload);
  const commit = () => {
    if (draft === undefined) return;
    setTyped(undefined);
    const isNone = draft === null && payload.default !== null;
    if (problem === undefined && draft !== value && !isNone) set(draft);
  };
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) commit();
    wasOpen.current = open;
    // Only closing the calendar counts, not a new draft.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [open]);
  return {
    shown: draft === undefined ? value : draft,
    error: problem ?? error,
    open,
    setOpen,
    change: (moment) => setTyped({ moment, over: value, resets }),
    commit,
    set,
  };
}

function outOfRange(moment: Text | undefined, { minimum, maximum, format }: DateTimeInputPayload): string | undefined {
  if (moment === null || moment === undefined || (minimum <= moment && moment <= maximum)) return undefined;
  const show = (limit: string) => formatMoment(Date.parse(`${limit}Z`) * 1000, `${format}, HH:mm`);
  const advice = moment < minimum ? `between ${show(minimum)} and ${show(maximum)}` : `on or before ${show(maximum)}`;
  return `Error: Date and time set outside allowed range. Please select a date and time ${advice}.`;
}
