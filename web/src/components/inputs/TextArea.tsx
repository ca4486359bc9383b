/** Several lines of text. */
import { type CSSProperties, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";

import { useSession } from "../../model/context";
import type { TextAreaPayload } from "../../protocol/wire.gen";
import { FieldErrorIcon, FieldErrorText } from "../../ui/FieldError";
import { InputInstructions } from "../../ui/InputInstructions";
import { useInput, type WidgetProps } from "../../model/useInput";
import { useText } from "./useText";
import { plainLabel, WidgetLabel } from "../../ui/WidgetLabel";

/** Pixels that the label takes, with the space below it. */
const LABEL = 28;

export function TextArea({ payload, resets }: WidgetProps<TextAreaPayload>) {
  const session = useSession();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [focused, setFocused] = useState(false);
  const input = useInput(payload);
  const { text, dirty, type, commit } = useText({
    id: payload.id,
    committed: input.value ?? "",
    resets,
    inForm: payload.form !== undefined,
    validate: () => undefined,
    send: input.set,
  });
  const { form, height } = payload;

  // "content" grows with the text, whoever changed it.
  useLayoutEffect(() => {
    const element = area.current;
    if (height !== "content" || element === null) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (commit() && form !== undefined) session.forms.submitByEnter(form);
  };

  return (
    <div className="stTextArea" data-testid="stTextArea">
      <WidgetLabel payload={payload} htmlFor={id} />
      <div
        data-testid="stTextAreaRootElement"
        className="field field-area"
        style={heightOf(payload)}
        data-invalid={input.error !== undefined || undefined}
        data-disabled={payload.disabled || undefined}
      >
        <textarea
          ref={area}
          id={id}
          rows={3}
          aria-label={plainLabel(payload.label)}
          aria-required={payload.required}
          aria-invalid={input.error !== undefined || undefined}
          aria-describedby={input.error === undefined ? undefined : `${id}-error`}
          placeholder={payload.placeholder ?? ""}
          maxLength={payload.max_chars}
          disabled={payload.disabled}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            commit();
          }}
          onKeyDown={onKeyDown}
        />
        {input.error !== undefined && <FieldErrorIcon testId="stTextAreaErrorIcon" />}
      </div>
      {input.error !== undefined && <FieldErrorText id={`${id}-error`} text={input.error} />}
      <InputInstructions
        multiline
        focused={focused}
        dirty={dirty}
        text={text}
        maxChars={payload.max_chars}
        form={form}
        entersForm={form !== undefined && session.forms.entersToSubmit(form)}
      />
    </div>
  );
}

/** The height that a script asks for is that of the label and the field together. */
function heightOf({ height, label_visibility: label }: TextAreaPayload): CSSProperties | undefined {
  if (typeof height === "number") return { height: label === "collapsed" ? height : height - LABEL };
  return height === "stretch" ? { height: "100%" } : undefined;
}
