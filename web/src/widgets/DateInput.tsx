/** A date or a range of dates, typed part by part or picked from a calendar. */
import { type CalendarDate, parseDate } from "@internationalized/date";
import { type KeyboardEvent, useContext, useEffect } from "react";
import {
  Calendar,
  DatePicker,
  DateRangePicker,
  I18nProvider,
  RangeCalendar,
  RangeCalendarStateContext,
} from "react-aria-components";

import type { DateInputPayload } from "../protocol/wire.gen";
import { localeFor } from "./dateFormat";
import { CalendarHead, CalendarPopover, DateField, Days, Segments } from "./dateParts";
import { FieldErrorText } from "./FieldError";
import { type Dates, useDates } from "./useDates";
import type { WidgetProps } from "./useInput";
import { plainLabel, WidgetLabel } from "./WidgetLabel";

export function DateInput({ payload, resets }: WidgetProps<DateInputPayload>) {
  const dates = useDates(payload, resets);
  const Picker = payload.range ? RangePicker : SinglePicker;
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "Enter" && !dates.open) dates.commit();
  };
  return (
    <div className="stDateInput" data-testid="stDateInput" onKeyDownCapture={onKeyDown}>
      <WidgetLabel payload={payload} />
      <I18nProvider locale={localeFor(payload.format)}>
        <Picker payload={payload} dates={dates} />
      </I18nProvider>
      {dates.error !== undefined && <FieldErrorText id={`${payload.id}-error`} text={dates.error} />}
    </div>
  );
}

interface PickerProps {
  readonly payload: DateInputPayload;
  readonly dates: Dates;
}

/** What a picker of one date and one of a range have in common. */
function pickerProps({ payload, dates }: PickerProps) {
  return {
    "aria-label": plainLabel(payload.label),
    minValue: parseDate(payload.minimum),
    maxValue: parseDate(payload.maximum),
    isDisabled: payload.disabled ?? false,
    isInvalid: dates.error !== undefined,
    isOpen: dates.open,
    onOpenChange: dates.setOpen,
    shouldForceLeadingZeros: true,
    onBlur: dates.commit,
  };
}

function SinglePicker({ payload, dates }: PickerProps) {
  const { shown, change, setOpen } = dates;
  const [first] = shown;
  return (
    <DatePicker
      {...pickerProps({ payload, dates })}
      value={first === undefined ? null : parseDate(first)}
      onChange={(date) => change(date === null ? [] : [date.toString()])}
    >
      <DateField
        name="stDateInput"
        disabled={payload.disabled}
        calendarLabel="Choose date"
        onOpen={() => setOpen(true)}
      >
        <Segments format={payload.format} />
      </DateField>
      <CalendarPopover name="stDateInput" label="Choose date">
        <Calendar>
          <CalendarHead />
          <Days />
        </Calendar>
      </CalendarPopover>
    </DatePicker>
  );
}

type Range = { start: CalendarDate; end: CalendarDate };

function RangePicker({ payload, dates }: PickerProps) {
  const { shown, change, setOpen } = dates;
  const [from, to] = shown;
  // Half a range has no end yet. The picker's fields show that, though its type does not say so.
  const range =
    from === undefined ? null : ({ start: parseDate(from), end: to === undefined ? null : parseDate(to) } as Range);
  return (
    <DateRangePicker
      {...pickerProps({ payload, dates })}
      value={range}
      onChange={(next) => change(next === null ? [] : [next.start.toString(), next.end.toString()])}
    >
      <DateField
        name="stDateInput"
        disabled={payload.disabled}
        calendarLabel="Choose date range"
        onOpen={() => setOpen(true)}
      >
        <Segments slot="start" format={payload.format} />
        <span aria-hidden="true">–</span>
        <Segments slot="end" format={payload.format} />
      </DateField>
      <CalendarPopover name="stDateInput" label="Choose date range">
        <RangeCalendar>
          <FirstEnd onPick={(date) => change([date])} />
          <CalendarHead />
          <Days />
        </RangeCalendar>
      </CalendarPopover>
    </DateRangePicker>
  );
}

/** Tells of the first of the two dates as soon as it is picked. */
function FirstEnd({ onPick }: { onPick: (date: string) => void }) {
  const anchor = useContext(RangeCalendarStateContext)?.anchorDate?.toString();
  useEffect(() => {
    if (anchor !== undefined) onPick(anchor);
    // Only a new first date counts, not a new function.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [anchor]);
  return null;
}
