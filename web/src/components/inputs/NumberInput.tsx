/** A number to type or to step. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

import { ClearButton } from "../../ui/ClearButton";
import { MinusIcon, PlusIcon } from "../../ui/icons";
import { formatNumber } from "../../format/number";
import { useSession } from "../../model/context";
import type { NumberInputPayload } from "../../protocol/wire.gen";
import { FieldErrorIcon, FieldErrorText } from "../../ui/FieldError";
import { FieldIcon } from "../../ui/FieldIcon";
import { InputInstructions } from "../../ui/InputInstructions";
import { useInput, type WidgetProps } from "../../model/useInput";
import { useText } from "./useText";
import { plainLabel, WidgetLabel } from "../../ui/WidgetLabel";

export function NumberInput({ payload, resets }: WidgetProps<NumberInputPayload>) {
  const session = useSession();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [focused, setFocused] = useState(false);
  useWheelIgnored(field, focused);
  const input = useInput(payload);
  const limits = limitsOf(payload);
  const show = (value: number | null) => (value === null ? "" : formatNumber(value, payload.format));
  const { text, dirty, error, type, commit } = useText({
    id: payload.id,
    committed: show(input.value),
    resets,
    inForm: payload.form !== undefined,
    validate: (typed) => outOfRange(parsed(typed, payload), payload),
    send: (typed) => set(parsed(typed, payload)),
  });
  const problem = error ?? input.error;
  const { form, disabled } = payload;

  /** An empty field goes back to the default, which need not be a change the worker would answer. */
  const set = (value: number | null) => {
    const next = value ?? payload.default;
    input.set(next);
    if (show(next) !== text) type(show(next));
  };

  const current = parsed(text, payload);
  const step = (direction: 1 | -1) => {
    const from = current ?? payload.default ?? limits.minimum ?? 0;
    const next = rounded(from + direction * payload.step, payload);
    const limited = Math.min(Math.max(next, limits.minimum), limits.maximum);
    set(limited);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      if (!disabled) step(event.key === "ArrowUp" ? 1 : -1);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (commit() && form !== undefined) session.forms.submitByEnter(form);
    } else if (event.key === "Escape" && payload.default === null) {
      set(null);
    }
  };
  const canStep = (direction: 1 | -1) =>
    !disabled && current !== null && within(current + direction * payload.step, limits, direction);

  return (
    <div className="stNumberInput" data-testid="stNumberInput">
      <WidgetLabel payload={payload} htmlFor={id} />
      <div
        data-testid="stNumberInputContainer"
        className="field"
        data-invalid={problem !== undefined || undefined}
        data-disabled={disabled || undefined}
      >
        <FieldIcon icon={payload.icon} testId="stNumberInputIcon" />
        <input
          ref={field}
          id={id}
          data-testid="stNumberInputField"
          type="number"
          aria-label={plainLabel(payload.label)}
          aria-required={payload.required}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-error`}
          min={limits.minimum}
          max={limits.maximum}
          step={payload.step}
          placeholder={payload.placeholder ?? ""}
          disabled={disabled}
          tabIndex={disabled ? undefined : 0}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            commit();
          }}
          onKeyDown={onKeyDown}
        />
        {problem !== undefined && <FieldErrorIcon testId="stNumberInputErrorIcon" />}
        {current !== null && payload.default === null && !disabled && (
          <ClearButton testId="stNumberInputClearButton" label="Clear value" onPress={() => set(null)} />
        )}
        <button
          type="button"
          className="step-button"
          data-testid="stNumberInputStepDown"
          aria-label="Decrement"
          tabIndex={-1}
          disabled={!canStep(-1)}
          onClick={() => step(-1)}
        >
          <MinusIcon />
        </button>
        <button
          type="button"
          className="step-button"
          data-testid="stNumberInputStepUp"
          aria-label="Increment"
          tabIndex={-1}
          disabled={!canStep(1)}
          onClick={() => step(1)}
        >
          <PlusIcon />
        </button>
      </div>
      {problem !== undefined && <FieldErrorText id={`${id}-error`} text={problem} />}
      <InputInstructions
        focused={focused}
        dirty={dirty}
        text={text}
        maxChars={undefined}
        form={form}
        entersForm={form !== undefined && session.forms.entersToSubmit(form)}
      />
    </div>
  );
}

const MOST_DECIMALS = 100; // that `toFixed` takes

/** A wheel over a focused number would change it in some browsers. */
function useWheelIgnored(field: { readonly current: HTMLElement | null }, focused: boolean): void {
  useEffect(() => {
    const element = field.current;
    if (!focused || element === null) return;
    const ignore = (event: Event) => event.preventDefault();
    // React's own listeners are passive, so they cannot prevent it.
    element.addEventListener("wheel", ignore, { passive: false });
    return () => element.removeEventListener("wheel", ignore);
  }, [field, focused]);
}

interface Limits {
  readonly minimum: number;
  readonly maximum: number;
}

function limitsOf({ integer, minimum, maximum }: NumberInputPayload): Limits {
  const largest = integer ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE;
  return { minimum: minimum ?? -largest, maximum: maximum ?? largest };
}

function parsed(text: string, { integer }: NumberInputPayload): number | null {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) return null;
  return integer ? Math.trunc(value) : value;
}

function outOfRange(value: number | null, payload: NumberInputPayload): string | undefined {
  const { minimum, maximum } = limitsOf(payload);
  if (value === null || (value >= minimum && value <= maximum)) return undefined;
  const show = (limit: number) => formatNumber(limit, payload.format);
  return (
    "Error: Number is outside the allowed range. " +
    `Please enter a value between ${show(minimum)} and ${show(maximum)}.`
  );
}

function within(value: number, { minimum, maximum }: Limits, direction: 1 | -1): boolean {
  // A value may end up a rounding error beyond the limit it has just reached.
  const slack = Math.abs(value) * Number.EPSILON * 4;
  return direction === 1 ? value <= maximum + slack : value >= minimum - slack;
}

/** 0.1 + 0.2 is 0.3: as many decimals as the step has. A step without decimals leaves those of the value. */
function rounded(value: number, { integer, step }: NumberInputPayload): number {
  if (integer) return Math.round(value);
  const decimals = decimalsOf(step);
  return decimals === 0 ? value : Number(value.toFixed(Math.min(decimals, MOST_DECIMALS)));
}

/** The decimals that a number is written with; 2.5e-8 has nine. */
function decimalsOf(value: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Math.max((digits.split(".")[1]?.length ?? 0) - Number(exponent), 0);
}
