/** A date or a range of dates, typed part by part or picked from a calendar. */
import { type CalendarDate, parseDate } from "@internationalized/date";
import { type ContextType, type KeyboardEvent, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import {
  Calendar,
  DateFieldContext,
  DatePicker,
  DateRangePicker,
  DateRangePickerStateContext,
  I18nProvider,
  RangeCalendar,
  RangeCalendarStateContext,
} from "react-aria-components";

import type { WidgetProps } from "../../model/useInput";
import type { DateInputPayload } from "../../protocol/wire.gen";
import { ClearButton } from "../../ui/ClearButton";
import { FieldErrorText } from "../../ui/FieldError";
import { plainLabel, WidgetLabel } from "../../ui/WidgetLabel";
import { CalendarHead, CalendarPopover, DateField, Days, Segments } from "./DateField";
import { localeFor } from "./dateFormat";
import { type Dates, useDates } from "./useDates";

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
        <Picker payload={payload} dates={dates} resets={resets} />
      </I18nProvider>
      {dates.error !== undefined && <FieldErrorText id={`${payload.id}-error`} text={dates.error} />}
    </div>
  );
}

interface PickerProps {
  readonly payload: DateInputPayload;
  readonly dates: Dates;
  readonly resets: number;
}

/** What a picker of one date and one of a range have in common. */
function pickerProps({ payload, dates }: Omit<PickerProps, "resets">) {
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
  const { shown, change, clear, setOpen } = dates;
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
        before={clear && <ClearButton testId="stDateInputClearButton" label="Clear date" onPress={clear} />}
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

function RangePicker({ payload, dates, resets }: PickerProps) {
  const { shown, change, clear, setOpen } = dates;
  const [from, to] = shown;
  // Where the script takes the dates away, the half that the picker remembers has to go with them.
  const [taken, setTaken] = useState({ resets, times: 0 });
  if (taken.resets !== resets) setTaken({ resets, times: taken.times + (from === undefined ? 1 : 0) });
  // Half a range has no end yet. The picker's fields show that, though its type does not say so.
  const range =
    from === undefined ? null : ({ start: parseDate(from), end: to === undefined ? null : parseDate(to) } as Range);
  return (
    <DateRangePicker
      key={taken.times}
      {...pickerProps({ payload, dates })}
      value={range}
      onChange={(next) => change(next === null ? [] : [next.start.toString(), next.end.toString()])}
    >
      <DateField
        name="stDateInput"
        disabled={payload.disabled}
        calendarLabel="Choose date range"
        onOpen={() => setOpen(true)}
        before={clear && <ClearButton testId="stDateInputClearButton" label="Clear dates" onPress={clear} />}
      >
        <TypedStart shown={shown} onType={(date) => change([date])} />
        <OwnCaret>
          <Segments slot="start" format={payload.format} />
          <span aria-hidden="true" className="date-dash">
            –
          </span>
          <Segments slot="end" format={payload.format} />
        </OwnCaret>
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

/**
 * The caret stays in a date when its last part is typed, as in Streamlit. It would go on, from the start to the end and
 * from there to the cross, and React Aria, when a date is left in the moment in which its "05" is complete, takes it for
 * the "0" that it was before.
 */
function OwnCaret({ children }: { children: ReactNode }) {
  const fields = useContext(DateFieldContext);
  const own = useMemo(() => withOwnCaret(fields), [fields]);
  return <DateFieldContext.Provider value={own}>{children}</DateFieldContext.Provider>;
}

type Fields = ContextType<typeof DateFieldContext>;

function withOwnCaret(fields: Fields): Fields {
  if (!fields || !("slots" in fields) || !fields.slots) return fields;
  const slots = Object.entries(fields.slots).map(([slot, props]) => [slot, withoutFocusManager(props)]);
  return { ...fields, slots: Object.fromEntries(slots) };
}

function withoutFocusManager(props: object): object {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => !isFocusManager(value)));
}

function isFocusManager(value: unknown): boolean {
  return typeof value === "object" && value !== null && "focusNext" in value;
}

/** Tells of a start that is typed while there is no end yet: the picker itself tells of whole ranges only. */
function TypedStart({ shown, onType }: { shown: readonly string[]; onType: (date: string) => void }) {
  const range = useContext(DateRangePickerStateContext)?.value;
  const half = range?.start && !range.end ? range.start.toString() : undefined;
  useEffect(() => {
    if (half !== undefined && shown.join() !== half) onType(half);
  });
  return null;
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
