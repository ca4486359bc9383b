/** The label over a widget, with its help and the note that the field is required. */
import { plainLabel } from "../markdown/plainLabel";
import type { InputPayload } from "../protocol/wire.gen";
import { Help } from "./Help";
import { Markdown } from "./Markdown";

export { plainLabel };

export interface WidgetLabelProps {
  readonly payload: InputPayload & { readonly required?: true };
  readonly disabled?: boolean | undefined;
  readonly htmlFor?: string;
}

export function WidgetLabel({ payload, disabled = payload.disabled, htmlFor }: WidgetLabelProps) {
  return (
    <label
      className={`widget-label ${labelClass(payload)}`}
      data-testid="stWidgetLabel"
      data-disabled={disabled || undefined}
      htmlFor={htmlFor}
    >
      <span aria-hidden="true">
        <div data-testid="stMarkdownContainer">
          <Markdown text={payload.label} label />
        </div>
      </span>
      {payload.required && (
        <span aria-hidden="true" className="required-note" data-testid="stWidgetLabelRequired">
          (required)
        </span>
      )}
      {payload.help !== undefined && <Help text={payload.help} label={`Help for ${plainLabel(payload.label)}`} />}
    </label>
  );
}

/** The class that hides a label, or takes it away. */
export function labelClass({ label_visibility: visibility }: InputPayload): string {
  return visibility === undefined ? "" : `label-${visibility}`;
}
