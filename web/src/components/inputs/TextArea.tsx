/** Several lines of text. */
import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef } from "react";

import { useInput, type WidgetProps } from "../../model/useInput";
import type { TextAreaPayload } from "../../protocol/wire.gen";
import { fitHeight } from "../../ui/fitHeight";
import { FieldFrame, useField } from "./FieldFrame";
import { useText } from "./useText";

/** Pixels that the label takes, with the space below it. */
const LABEL_HEIGHT = 28;

export function TextArea({ payload, resets }: WidgetProps<TextAreaPayload>) {
  const area = useRef<HTMLTextAreaElement>(null);
  const input = useInput(payload);
  const typed = useText({
    id: payload.id,
    committed: input.value ?? "",
    resets,
    inForm: payload.form !== undefined,
    validate: () => undefined,
    send: input.set,
  });
  const field = useField(payload, typed, input.error);
  const { height } = payload;

  // "content" grows with the text, whoever changed it.
  useLayoutEffect(() => {
    const element = area.current;
    if (height !== "content" || element === null) return;
    fitHeight(element);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    field.submit();
  };

  return (
    <FieldFrame name="stTextArea" box="RootElement" payload={payload} field={field} multiline style={heightOf(payload)}>
      <textarea {...field.control} ref={area} rows={3} maxLength={payload.max_chars} onKeyDown={onKeyDown} />
    </FieldFrame>
  );
}

/** The height that a script asks for is that of the label and the field together. */
function heightOf({ height, label_visibility: label }: TextAreaPayload): CSSProperties | undefined {
  if (typeof height === "number") return { height: label === "collapsed" ? height : height - LABEL_HEIGHT };
  return height === "stretch" ? { height: "100%" } : undefined;
}
