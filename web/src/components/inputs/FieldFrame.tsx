/** What fields to type into have in common: the label, what is wrong with the text, and the small print below. */
import { type ChangeEvent, type CSSProperties, type ReactNode, useId, useState } from "react";

import { directionOf } from "../../markdown/direction";
import { useSession } from "../../model/context";
import type { NumberInputPayload, TextAreaPayload, TextInputPayload } from "../../protocol/wire.gen";
import { FieldErrorIcon, FieldErrorText } from "../../ui/FieldError";
import { InputInstructions } from "../../ui/InputInstructions";
import { plainLabel, WidgetLabel } from "../../ui/WidgetLabel";
import type { TypedText } from "./useText";

type FieldPayload = TextInputPayload | TextAreaPayload | NumberInputPayload;

export interface Field {
  readonly typed: TypedText;
  readonly problem: string | undefined;
  readonly focused: boolean;
  /** Sends what is typed, and the form around the field along with it. */
  readonly submit: () => void;
  /** The attributes of the control. */
  readonly control: ReturnType<typeof controlOf>;
}

/** A field over `typed`. `formProblem` is why the form was not sent, if this field is the reason. */
export function useField(payload: FieldPayload, typed: TypedText, formProblem: string | undefined): Field {
  const { forms } = useSession();
  const id = useId();
  const [focused, setFocused] = useState(false);
  const problem = typed.error ?? formProblem;
  const submit = () => {
    if (typed.commit() && payload.form !== undefined) forms.submitByEnter(payload.form);
  };
  return { typed, problem, focused, submit, control: controlOf(id, payload, typed, problem, setFocused) };
}

function controlOf(
  id: string,
  payload: FieldPayload,
  { text, type, commit }: TypedText,
  problem: string | undefined,
  setFocused: (focused: boolean) => void,
) {
  return {
    id,
    "aria-label": plainLabel(payload.label),
    "aria-required": payload.required,
    "aria-invalid": problem !== undefined || undefined,
    "aria-describedby": problem === undefined ? undefined : `${id}-error`,
    placeholder: payload.placeholder ?? "",
    dir: directionOf(text || (payload.placeholder ?? "")),
    disabled: payload.disabled,
    value: text,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => type(event.currentTarget.value),
    onFocus: () => setFocused(true),
    onBlur: () => {
      setFocused(false);
      commit();
    },
  };
}

export interface FieldFrameProps {
  /** The test id, and how those of the parts begin. */
  readonly name: string;
  /** How the test id of the box ends. */
  readonly box: string;
  readonly payload: FieldPayload;
  readonly field: Field;
  readonly multiline?: boolean;
  /** Whether what is typed waits for a key to be sent. */
  readonly dirty?: boolean;
  readonly style?: CSSProperties | undefined;
  readonly children: ReactNode;
  /** What stands in the box behind the mark of an error. */
  readonly after?: ReactNode;
}

export function FieldFrame({ name, box, payload, field, children, after, ...rest }: FieldFrameProps) {
  const { forms } = useSession();
  const { typed, problem, focused, control } = field;
  const { multiline = false, dirty = typed.dirty, style } = rest;
  const { form } = payload;
  return (
    <div className={name} data-testid={name}>
      <WidgetLabel payload={payload} htmlFor={control.id} />
      <div
        data-testid={name + box}
        className={multiline ? "field field-area" : "field"}
        style={style}
        data-invalid={problem !== undefined || undefined}
        data-disabled={payload.disabled || undefined}
      >
        {children}
        {problem !== undefined && <FieldErrorIcon testId={`${name}ErrorIcon`} />}
        {after}
      </div>
      {problem !== undefined && <FieldErrorText id={`${control.id}-error`} text={problem} />}
      <InputInstructions
        multiline={multiline}
        focused={focused}
        dirty={dirty}
        text={typed.text}
        maxChars={"max_chars" in payload ? payload.max_chars : undefined}
        form={form}
        entersForm={form !== undefined && forms.entersToSubmit(form)}
      />
    </div>
  );
}
