/** One line of text. */
import { type KeyboardEvent, useId, useState } from "react";

import { AppIcon } from "../../ui/AppIcon";
import { useSession } from "../../model/context";
import type { TextInputPayload } from "../../protocol/wire.gen";
import { FieldErrorIcon, FieldErrorText } from "../../ui/FieldError";
import { FieldIcon } from "../../ui/FieldIcon";
import { InputInstructions } from "../../ui/InputInstructions";
import { useInput, type WidgetProps } from "../../model/useInput";
import { useText } from "./useText";
import { validator } from "./validation";
import { plainLabel, WidgetLabel } from "../../ui/WidgetLabel";

const HTML_TYPES = {
  default: "text",
  password: "password",
  email: "email",
  url: "url",
  phone: "tel",
  search: "search",
};

export function TextInput({ payload, resets }: WidgetProps<TextInputPayload>) {
  const session = useSession();
  const id = useId();
  const [visible, setVisible] = useState(false);
  const [focused, setFocused] = useState(false);
  const input = useInput(payload);
  const { text, dirty, error, type, commit } = useText({
    id: payload.id,
    committed: input.value ?? "",
    resets,
    inForm: payload.form !== undefined,
    validate: validator(payload),
    send: input.set,
    live: payload.live,
  });
  const problem = error ?? input.error;
  const form = payload.form;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (commit() && form !== undefined) session.forms.submitByEnter(form);
  };

  return (
    <div className="stTextInput" data-testid="stTextInput">
      <WidgetLabel payload={payload} htmlFor={id} />
      <div
        data-testid="stTextInputRootElement"
        className="field"
        data-invalid={problem !== undefined || undefined}
        data-disabled={payload.disabled || undefined}
      >
        <FieldIcon icon={payload.icon} testId="stTextInputIcon" />
        <input
          id={id}
          data-testid="stTextInputField"
          type={payload.kind === "password" && visible ? "text" : HTML_TYPES[payload.kind]}
          aria-label={plainLabel(payload.label)}
          aria-required={payload.required}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-error`}
          autoComplete={payload.autocomplete ?? ""}
          placeholder={payload.placeholder ?? ""}
          maxLength={payload.max_chars}
          disabled={payload.disabled}
          tabIndex={payload.disabled ? undefined : 0}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            commit();
          }}
          onKeyDown={onKeyDown}
        />
        {problem !== undefined && <FieldErrorIcon testId="stTextInputErrorIcon" />}
        {payload.kind === "password" && (
          <button
            type="button"
            className="field-button"
            aria-label={visible ? "Hide password" : "Show password"}
            aria-pressed={visible}
            disabled={payload.disabled}
            onClick={() => setVisible(!visible)}
          >
            <AppIcon icon={visible ? ":material/visibility_off:" : ":material/visibility:"} />
          </button>
        )}
      </div>
      {problem !== undefined && <FieldErrorText id={`${id}-error`} text={problem} />}
      <InputInstructions
        focused={focused}
        dirty={dirty && payload.live === undefined}
        text={text}
        maxChars={payload.max_chars}
        form={form}
        entersForm={form !== undefined && session.forms.entersToSubmit(form)}
      />
    </div>
  );
}
