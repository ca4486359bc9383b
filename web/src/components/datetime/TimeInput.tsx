/** A time of day, typed part by part. */
import { type Time, parseTime } from "@internationalized/date";
import { DateInput as AriaDateInput, DateSegment, TimeField } from "react-aria-components";
import { type ComponentProps, type KeyboardEvent, useState } from "react";

import { useSession } from "../../model/context";
import { useInput, type WidgetProps } from "../../model/useInput";
import type { TimeInputPayload } from "../../protocol/wire.gen";
import { ClearButton } from "../../ui/ClearButton";
import { FieldErrorText } from "../../ui/FieldError";
import { InputInstructions } from "../../ui/InputInstructions";
import { plainLabel, WidgetLabel } from "../../ui/WidgetLabel";
import { stepOf, stepped } from "./timeSteps";

const HOUR_CYCLES = { "12h": 12, "24h": 24, localized: undefined } as const;

export function TimeInput({ payload, resets }: WidgetProps<TimeInputPayload>) {
  const session = useSession();
  const { value, set, error } = useInput(payload);
  const [focused, setFocused] = useState(false);
  const [typed, setTyped] = useState<{ time: Time | null; over: string | null; resets: number }>();
  const current = typed !== undefined && typed.over === value && typed.resets === resets ? typed.time : timeOf(value);
  const text = textOf(current, payload.step);
  const dirty = text !== value;
  const { form, disabled } = payload;
  const hourCycle = HOUR_CYCLES[payload.format];

  const commit = () => {
    if (dirty) set(text);
  };
  const clear = () => {
    setTyped(undefined);
    set(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = stepOf(event);
    if (event.key === "Enter") {
      commit();
      if (form !== undefined) session.forms.submitByEnter(form);
    } else if (step !== undefined && current !== null) {
      event.preventDefault();
      event.stopPropagation();
      set(textOf(stepped(current, step, payload.step), payload.step));
    }
  };

  return (
    <div className="stTimeInput" data-testid="stTimeInput" onKeyDownCapture={onKeyDown}>
      <WidgetLabel payload={payload} />
      <TimeField
        aria-label={plainLabel(payload.label)}
        value={current}
        granularity={payload.step % 60 === 0 ? "minute" : "second"}
        {...(hourCycle === undefined ? {} : { hourCycle })}
        shouldForceLeadingZeros
        isDisabled={disabled ?? false}
        isInvalid={error !== undefined}
        onChange={(time) => setTyped({ time: time as Time | null, over: value, resets })}
        onFocusChange={setFocused}
        onBlur={commit}
      >
        <div data-testid="stTimeInputTimeDisplay" className="field date-field" data-disabled={disabled || undefined}>
          <AriaDateInput className="segments">
            {(segment) => <DateSegment segment={withPlaceholder(segment)} className="segment" />}
          </AriaDateInput>
          {current !== null && payload.default === null && !disabled && (
            <ClearButton testId="stTimeInputClearButton" label="Clear time" onPress={clear} />
          )}
          <input type="hidden" value={current?.toString() ?? ""} disabled={disabled} />
        </div>
      </TimeField>
      {error !== undefined && <FieldErrorText id={`${payload.id}-error`} text={error} />}
      <InputInstructions
        focused={focused}
        dirty={dirty}
        text={text ?? ""}
        maxChars={undefined}
        form={form}
        entersForm={form !== undefined && session.forms.entersToSubmit(form)}
      />
    </div>
  );
}

const PLACEHOLDERS: Partial<Record<string, string>> = { hour: "HH", minute: "mm", second: "ss" };

type Segment = ComponentProps<typeof DateSegment>["segment"];

/** The parts of a time that is not there are called by their letters. */
function withPlaceholder(segment: Segment): Segment {
  const letters = segment.isPlaceholder ? PLACEHOLDERS[segment.type] : undefined;
  return letters === undefined ? segment : { ...segment, text: letters, placeholder: letters };
}

function timeOf(value: string | null): Time | null {
  return value === null ? null : parseTime(value);
}

/** The time as the worker reads it: with seconds only where the step asks for them. */
function textOf(time: Time | null, step: number): string | null {
  if (time === null) return null;
  const minutes = `${twoDigits(time.hour)}:${twoDigits(time.minute)}`;
  return step % 60 === 0 ? minutes : `${minutes}:${twoDigits(time.second)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
