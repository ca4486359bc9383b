/** The small print under a field while it is typed into: which key sends it, and how long it is. */
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

export function InputInstructions(props: InputInstructionsProps) {
  const { focused, dirty, text, maxChars, form, entersForm, multiline = false } = props;
  const key = multiline ? "Ctrl+Enter" : "Enter";
  const action = form === undefined ? `Press ${key} to apply` : entersForm ? `Press ${key} to submit form` : undefined;
  const count = maxChars === undefined || !(dirty || focused) ? undefined : `${[...text].length}/${maxChars}`;
  const shown = dirty ? action : undefined;
  if (shown === undefined && count === undefined) return null;
  return (
    <div data-testid="InputInstructions" className="input-instructions">
      {shown !== undefined && <span>{shown}</span>}
      {count !== undefined && <span className={isFull(text, maxChars) ? "full" : undefined}>{count}</span>}
    </div>
  );
}

function isFull(text: string, maxChars: number | undefined): boolean {
  return maxChars !== undefined && [...text].length >= maxChars;
}
