/** The parts that fields with a calendar are made of. */
import type { ReactNode } from "react";
import {
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarMonthPicker,
  type CalendarMonthPickerProps,
  CalendarYearPicker,
  type CalendarYearPickerProps,
  DateInput as AriaDateInput,
  DateSegment,
  Dialog,
  Group,
  Popover,
} from "react-aria-components";

import { CalendarIcon, ChevronDownIcon, ChevronLeftIcon, ChevronRightIcon } from "../../ui/icons";
import { separatorOf } from "./dateFormat";

/** Years to go to from the one that is shown, at most; the widget's limits may leave fewer. */
const YEARS = 200;

type FieldName = "stDateInput" | "stDateTimeInput";

interface DateFieldProps {
  readonly name: FieldName;
  readonly disabled: boolean | undefined;
  readonly calendarLabel: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
  /** What stands before the calendar's button. */
  readonly before?: ReactNode;
}

/** The field itself: the parts of the date, and the button of the calendar. */
export function DateField({ name, disabled, calendarLabel, onOpen, children, before }: DateFieldProps) {
  return (
    <Group className="field date-field" data-testid={`${name}Field`} aria-keyshortcuts="Alt+ArrowDown">
      {/* The calendar button does the same for the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div data-testid={`${name}FieldsScroller`} className="date-segments" onClick={disabled ? undefined : onOpen}>
        {children}
      </div>
      {before}
      <Button
        className="field-button"
        aria-label={calendarLabel}
        data-testid={`${name}CalendarButton`}
        isDisabled={disabled ?? false}
      >
        <CalendarIcon />
      </Button>
    </Group>
  );
}

/** The parts of a date, and of a time if there is one, with the separator of `format`. */
export function Segments({ slot, format }: { slot?: "start" | "end"; format: string }) {
  const separator = separatorOf(format);
  return (
    <AriaDateInput className="segments" {...(slot === undefined ? {} : { slot })}>
      {(segment) => (
        <DateSegment segment={segment.text === "/" ? { ...segment, text: separator } : segment} className="segment" />
      )}
    </AriaDateInput>
  );
}

interface CalendarPopoverProps {
  readonly name: FieldName;
  readonly label: string;
  readonly children: ReactNode;
}

export function CalendarPopover({ name, label, children }: CalendarPopoverProps) {
  return (
    <Popover className="dropdown calendar" offset={4}>
      <Dialog aria-label={label} data-testid={`${name}Calendar`} aria-modal="true">
        {children}
      </Dialog>
    </Popover>
  );
}

export function CalendarHead() {
  return (
    <header className="calendar-head">
      <Button slot="previous" aria-label="Previous month" className="field-button">
        <ChevronLeftIcon />
      </Button>
      <div className="calendar-month">
        <CalendarMonthPicker format="long">{(months) => <Choice {...months} />}</CalendarMonthPicker>
        <CalendarYearPicker visibleYears={YEARS}>{(years) => <Choice {...years} />}</CalendarYearPicker>
      </div>
      <Button slot="next" aria-label="Next month" className="field-button">
        <ChevronRightIcon />
      </Button>
    </header>
  );
}

type Choices = Parameters<(CalendarMonthPickerProps | CalendarYearPickerProps)["children"]>[0];

/** The month or the year of the calendar. The browser's own list is at home on phones, too. */
function Choice({ items, value, onChange, "aria-label": label }: Choices) {
  return (
    <span className="calendar-choice">
      <select aria-label={label} value={value} onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}>
        {items.map(({ id, formatted }) => (
          <option key={id} value={id}>
            {formatted}
          </option>
        ))}
      </select>
      <ChevronDownIcon />
    </span>
  );
}

export function Days() {
  return <CalendarGrid weekdayStyle="narrow">{(date) => <CalendarCell date={date} className="day" />}</CalendarGrid>;
}
