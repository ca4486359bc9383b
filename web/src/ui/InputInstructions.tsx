/**
 * The small print under a field that has the focus: which key sends it, and how long it is.
 *
 * In a form it names the key from the start. Where there is nothing to say it is there and empty: tests of apps wait for
 * it.
 */
import { useState } from "react";

export interface InputInstructionsProps {
  readonly focused: boolean;
  readonly dirty: boolean;
  readonly text: string;
  readonly maxChars: number | undefined;
  readonly form: string | undefined;
  /** Whether Enter submits the form around the field. */
  readonly entersForm: boolean;
  readonly multiline?: boolean;
}

/** Narrower fields have no room for it, in pixels. */
const ROOM = 180;

export function InputInstructions({ focused, ...props }: InputInstructionsProps) {
  return focused && <Instructions {...props} />;
}

function Instructions(props: Omit<InputInstructionsProps, "focused">) {
  const { dirty, text, maxChars, form, entersForm, multiline = false } = props;
  const [narrow, setNarrow] = useState(false);
  if (narrow) return null;
  const key = multiline ? "Ctrl+Enter" : "Enter";
  const inForm = entersForm ? `Press ${key} to submit form` : undefined;
  const shown = form !== undefined ? inForm : dirty ? `Press ${key} to apply` : undefined;
  return (
    <div
      data-testid="InputInstructions"
      className="input-instructions"
      ref={(element) => {
        const field = element?.parentElement;
        if (field && field.clientWidth > 0 && field.clientWidth < ROOM) setNarrow(true);
      }}
    >
      {shown !== undefined && <span>{shown}</span>}
      {maxChars !== undefined && (
        <span className={isFull(text, maxChars) ? "full" : undefined}>{`${[...text].length}/${maxChars}`}</span>
      )}
    </div>
  );
}

function isFull(text: string, maxChars: number): boolean {
  return [...text].length >= maxChars;
}
