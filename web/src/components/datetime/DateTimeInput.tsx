/** A date with a time of day, typed part by part or picked from a calendar with a time under it. */
import { parseDateTime, Time, toCalendarDateTime, toTime } from "@internationalized/date";
import { type KeyboardEvent, useContext, useEffect } from "react";
import {
  Calendar,
  DateInput as AriaDateInput,
  DatePicker,
  DatePickerStateContext,
  DateSegment,
  I18nProvider,
  Label,
  TimeField,
} from "react-aria-components";

import type { WidgetProps } from "../../model/useInput";
import type { DateTimeInputPayload } from "../../protocol/wire.gen";
import { ClearButton } from "../../ui/ClearButton";
import { FieldErrorText } from "../../ui/FieldError";
import { plainLabel, WidgetLabel } from "../../ui/WidgetLabel";
import { CalendarHead, CalendarPopover, DateField, Days, Segments } from "./DateField";
import { localeFor } from "./dateFormat";
import { stepOf, stepped } from "./timeSteps";
import { useMoment } from "./useMoment";

const CHOOSE = "Choose date and time";

export function DateTimeInput({ payload, resets }: WidgetProps<DateTimeInputPayload>) {
  const { shown, error, open, setOpen, change, commit, set } = useMoment(payload, resets);
  const current = shown === null ? null : parseDateTime(shown);
  const disabled = payload.disabled ?? false;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event);
    if (event.key === "Enter" && !open) commit();
    if (step === undefined || current === null) return;
    event.preventDefault();
    event.stopPropagation();
    change(
      toCalendarDateTime(current, stepped(toTime(current), step, payload.step))
        .toString()
        .slice(0, 16),
    );
  };
  const clears = shown !== null && payload.default === null && !payload.required && !disabled;
  const clear = (
    <ClearButton testId="stDateTimeInputClearButton" label="Clear date and time" onPress={() => set(null)} />
  );
  return (
    <div className="stDateTimeInput" data-testid="stDateTimeInput" onKeyDownCapture={onKeyDown}>
      <WidgetLabel payload={payload} />
      <I18nProvider locale={localeFor(payload.format)}>
        <DatePicker
          aria-label={plainLabel(payload.label)}
          value={current}
          granularity="minute"
          hourCycle={24}
          minValue={parseDateTime(payload.minimum)}
          maxValue={parseDateTime(payload.maximum)}
          isDisabled={disabled}
          isInvalid={error !== undefined}
          isOpen={open}
          onOpenChange={setOpen}
          shouldCloseOnSelect={false}
          shouldForceLeadingZeros
          onBlur={() => {
            if (!open) commit();
          }}
          onChange={(moment) => change(moment === null ? null : moment.toString().slice(0, 16))}
        >
          <DateField
            name="stDateTimeInput"
            disabled={disabled}
            calendarLabel={CHOOSE}
            onOpen={() => setOpen(true)}
            before={clears && clear}
          >
            <Segments format={payload.format} />
          </DateField>
          <CalendarPopover name="stDateTimeInput" label={CHOOSE}>
            <Calendar>
              <CalendarHead />
              <Days />
            </Calendar>
            <TimeOfDay />
          </CalendarPopover>
        </DatePicker>
      </I18nProvider>
      {error !== undefined && <FieldErrorText id={`${payload.id}-error`} text={error} />}
    </div>
  );
}

/** The time under the calendar. A day that is picked where there was none begins at midnight. */
function TimeOfDay() {
  const state = useContext(DatePickerStateContext);
  const lacksTime = state !== null && state.dateValue !== null && state.timeValue === null;
  useEffect(() => {
    if (lacksTime) state?.setTimeValue(new Time(0, 0));
  }, [lacksTime, state]);
  if (state === null) return null;
  return (
    <div data-testid="stDateTimeInputPopoverTime" className="calendar-time">
      <TimeField
        value={state.timeValue}
        granularity="minute"
        hourCycle={24}
        shouldForceLeadingZeros
        onChange={(time) => {
          if (time !== null) state.setTimeValue(time);
        }}
      >
        <Label>Time</Label>
        <AriaDateInput className="segments">
          {(segment) => <DateSegment segment={segment} className="segment" />}
        </AriaDateInput>
      </TimeField>
    </div>
  );
}
