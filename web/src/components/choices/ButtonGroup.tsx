/** One or several of a few options: round buttons, or the segments of a bar. */
import { useId } from "react";
import { ToggleButton, ToggleButtonGroup, type Key } from "react-aria-components";

import { useInput, type WidgetProps } from "../../model/useInput";
import type { ButtonGroupPayload } from "../../protocol/wire.gen";
import { AppIcon } from "../../ui/AppIcon";
import { FieldErrorText } from "../../ui/FieldError";
import { Markdown } from "../../ui/Markdown";
import { plainLabel, WidgetLabel } from "../../ui/WidgetLabel";

export function ButtonGroup({ payload }: WidgetProps<ButtonGroupPayload>) {
  const { value, set, error } = useInput(payload);
  const errorId = useId();
  // A screen reader hears that a choice is needed; the label does not say it, because the buttons show it.
  const { required, ...labelled } = payload;
  const { options, multi, disabled } = payload;
  // Two options may have the same text: the last of them is the one that the script gets.
  const chosen = value.map((text) => options.lastIndexOf(text)).filter((index) => index >= 0);
  const choose = (keys: Set<Key>) => set(inOrder(keys, chosen).map((index) => options[index] ?? ""));
  return (
    <div className="stButtonGroup" data-testid="stButtonGroup">
      <WidgetLabel payload={labelled} />
      <ToggleButtonGroup
        className={payload.style}
        aria-label={plainLabel(payload.label)}
        aria-required={required}
        selectionMode={multi ? "multiple" : "single"}
        disallowEmptySelection={(required ?? false) && chosen.length > 0}
        isDisabled={disabled ?? false}
        selectedKeys={chosen.map(String)}
        onSelectionChange={choose}
        data-wrap={payload.wrap}
        {...(error === undefined ? {} : { "aria-describedby": errorId })}
      >
        {options.map((text, index) => {
          const icon = payload.icons?.[index] ?? "";
          const rest = icon === "" ? text : text.slice(icon.length + 1);
          return (
            <ToggleButton key={index} id={String(index)} className="group-button">
              {icon !== "" && <AppIcon icon={icon} />}
              {rest !== "" && (
                <div data-testid="stMarkdownContainer">
                  <Markdown text={rest} label links={false} />
                </div>
              )}
            </ToggleButton>
          );
        })}
      </ToggleButtonGroup>
      {error !== undefined && <FieldErrorText id={errorId} text={error} />}
    </div>
  );
}

/** The indices of the chosen buttons: those that were, as they stood, then what is new. */
function inOrder(keys: Set<Key>, before: readonly number[]): number[] {
  const now = [...keys].map(Number);
  return [...before.filter((index) => now.includes(index)), ...now.filter((index) => !before.includes(index))];
}
