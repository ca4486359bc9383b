/** One line of text. */
import { type KeyboardEvent, useState } from "react";

import { useInput, type WidgetProps } from "../../model/useInput";
import type { TextInputPayload } from "../../protocol/wire.gen";
import { AppIcon } from "../../ui/AppIcon";
import { FieldIcon } from "../../ui/FieldIcon";
import { FieldFrame, useField } from "./FieldFrame";
import { useText } from "./useText";
import { validator } from "./validation";

const HTML_TYPES = {
  default: "text",
  password: "password",
  email: "email",
  url: "url",
  phone: "tel",
  search: "search",
};

export function TextInput({ payload, resets }: WidgetProps<TextInputPayload>) {
  const [visible, setVisible] = useState(false);
  const input = useInput(payload);
  const typed = useText({
    id: payload.id,
    committed: input.value ?? "",
    resets,
    inForm: payload.form !== undefined,
    validate: validator(payload),
    send: input.set,
    live: payload.live,
  });
  const field = useField(payload, typed, input.error);
  const { kind, disabled } = payload;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    field.submit();
  };

  const reveal = kind === "password" && (
    <button
      type="button"
      className="field-button"
      aria-label={visible ? "Hide password" : "Show password"}
      aria-pressed={visible}
      disabled={disabled}
      onClick={() => setVisible(!visible)}
    >
      <AppIcon icon={visible ? ":material/visibility_off:" : ":material/visibility:"} />
    </button>
  );
  return (
    <FieldFrame
      name="stTextInput"
      box="RootElement"
      payload={payload}
      field={field}
      dirty={typed.dirty && payload.live === undefined}
      after={reveal}
    >
      <FieldIcon icon={payload.icon} testId="stTextInputIcon" />
      <input
        {...field.control}
        data-testid="stTextInputField"
        type={kind === "password" && visible ? "text" : HTML_TYPES[kind]}
        autoComplete={payload.autocomplete ?? ""}
        maxLength={payload.max_chars}
        tabIndex={disabled ? undefined : 0}
        onKeyDown={onKeyDown}
      />
    </FieldFrame>
  );
}
