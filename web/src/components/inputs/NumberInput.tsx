/** A number to type or to step. */
import { type KeyboardEvent, useEffect, useRef } from "react";

import { formatNumber } from "../../format/number";
import { useInput, type WidgetProps } from "../../model/useInput";
import type { NumberInputPayload } from "../../protocol/wire.gen";
import { ClearButton } from "../../ui/ClearButton";
import { FieldIcon } from "../../ui/FieldIcon";
import { MinusIcon, PlusIcon } from "../../ui/icons";
import { FieldFrame, useField } from "./FieldFrame";
import { useText } from "./useText";

export function NumberInput({ payload, resets }: WidgetProps<NumberInputPayload>) {
  const element = useRef<HTMLInputElement>(null);
  const input = useInput(payload);
  const limits = limitsOf(payload);
  const show = (value: number | null) => (value === null ? "" : formatNumber(value, payload.format));
  const typed = useText({
    id: payload.id,
    committed: show(input.value),
    resets,
    inForm: payload.form !== undefined,
    validate: (text) => outOfRange(parsed(text, payload), payload),
    send: (text) => set(parsed(text, payload)),
  });
  const field = useField(payload, typed, input.error);
  useWheelIgnored(element, field.focused);
  const { disabled } = payload;

  /** An empty field goes back to the default, which need not be a change the worker would answer. */
  const set = (value: number | null) => {
    const next = value ?? payload.default;
    input.set(next);
    if (show(next) !== typed.text) typed.type(show(next));
  };

  const current = parsed(typed.text, payload);
  const step = (direction: 1 | -1) => {
    const from = current ?? payload.default ?? limits.minimum ?? 0;
    const next = rounded(from + direction * payload.step, payload);
    const limited = Math.min(Math.max(next, limits.minimum), limits.maximum);
    set(limited);
    element.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      if (!disabled) step(event.key === "ArrowUp" ? 1 : -1);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      field.submit();
    } else if (event.key === "Escape" && payload.default === null) {
      set(null);
    }
  };
  const canStep = (direction: 1 | -1) =>
    !disabled && current !== null && within(current + direction * payload.step, limits, direction);

  const buttons = (
    <>
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
    </>
  );
  return (
    <FieldFrame name="stNumberInput" box="Container" payload={payload} field={field} after={buttons}>
      <FieldIcon icon={payload.icon} testId="stNumberInputIcon" />
      <input
        {...field.control}
        ref={element}
        data-testid="stNumberInputField"
        type="number"
        min={limits.minimum}
        max={limits.maximum}
        step={payload.step}
        tabIndex={disabled ? undefined : 0}
        onKeyDown={onKeyDown}
      />
    </FieldFrame>
  );
}

const MAX_DECIMALS = 100; // that `toFixed` takes

/** A wheel over a focused number would change it in some browsers. */
function useWheelIgnored(field: { readonly current: HTMLElement | null }, focused: boolean): void {
  useEffect(() => {
    const element = field.current;
    if (!focused || element === null) return;
    const ignore = (event: Event) => event.preventDefault();
    // React's own wheel listeners are passive and cannot prevent it: https://github.com/facebook/react/issues/19651.
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
  return decimals === 0 ? value : Number(value.toFixed(Math.min(decimals, MAX_DECIMALS)));
}

/** The decimals that a number is written with; 2.5e-8 has nine. */
function decimalsOf(value: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Math.max((digits.split(".")[1]?.length ?? 0) - Number(exponent), 0);
}
