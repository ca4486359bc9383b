/** What is wrong with a field: a mark inside it, and the words under it. */
import { ErrorIcon } from "./icons";

export function FieldErrorIcon({ testId }: { testId: string }) {
  return (
    <div data-testid={testId} className="field-error-icon">
      <div className="stTooltipErrorHoverTarget" data-testid="stTooltipErrorHoverTarget">
        <ErrorIcon />
      </div>
    </div>
  );
}

export function FieldErrorText({ id, text }: { id: string; text: string }) {
  return (
    <span role="alert" id={id} className="field-error">
      {text}
    </span>
  );
}
