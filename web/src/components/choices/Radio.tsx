/** One of a few options, all in view. */
import { useId } from "react";

import { useInput, type WidgetProps } from "../../model/useInput";
import type { RadioPayload } from "../../protocol/wire.gen";
import { Markdown } from "../../ui/Markdown";
import { plainLabel, WidgetLabel } from "../../ui/WidgetLabel";

export function Radio({ payload }: WidgetProps<RadioPayload>) {
  const { value, set } = useInput(payload);
  const name = useId();
  const empty = payload.options.length === 0;
  const disabled = payload.disabled || empty;
  const options = empty ? ["No options to select."] : payload.options;
  const orientation = payload.horizontal ? "horizontal" : "vertical";
  // Two options may have the same text: the last of them is the one that the script gets.
  const chosen = value === null || empty ? -1 : options.lastIndexOf(value);
  return (
    <div className="stRadio" data-testid="stRadio">
      <WidgetLabel payload={payload} disabled={disabled} />
      <div
        role="radiogroup"
        aria-label={plainLabel(payload.label)}
        aria-orientation={orientation}
        aria-disabled={disabled || undefined}
        data-orientation={orientation}
        data-disabled={disabled || undefined}
        data-testid="stRadioGroup"
      >
        {options.map((option, index) => {
          const caption = payload.captions?.[index];
          const captionId = caption ? `${name}-${index}` : undefined;
          return (
            <div className="radio-item" key={index}>
              <label
                data-testid="stRadioOption"
                data-selected={index === chosen || undefined}
                data-disabled={disabled || undefined}
              >
                <span className="visually-hidden">
                  <input
                    type="radio"
                    name={name}
                    value={index}
                    checked={index === chosen}
                    disabled={disabled}
                    aria-describedby={captionId}
                    onChange={() => set(option)}
                  />
                </span>
                <div className="radio-circle">
                  <div className="radio-dot" />
                </div>
                <div data-testid="stMarkdownContainer">
                  <Markdown text={option} label />
                </div>
              </label>
              {captionId !== undefined && (
                <div data-testid="stRadioCaption" id={captionId}>
                  <div data-testid="stCaptionContainer">
                    <Markdown text={caption ?? ""} label />
                  </div>
                </div>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
