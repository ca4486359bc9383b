/** A box to tick, or a switch. */
import { useInput, type WidgetProps } from "../../model/useInput";
import type { CheckboxPayload } from "../../protocol/wire.gen";
import { Help } from "../../ui/Help";
import { CheckIcon } from "../../ui/icons";
import { LabelText } from "../../ui/LabelText";
import { labelClass, plainLabel } from "../../ui/WidgetLabel";

export function Checkbox({ payload }: WidgetProps<CheckboxPayload>) {
  const { value, set } = useInput(payload);
  const state = {
    "data-selected": value || undefined,
    "data-disabled": payload.disabled || undefined,
  };
  return (
    <div className="row-widget stCheckbox" data-testid="stCheckbox" {...state}>
      <label {...state}>
        <span className="visually-hidden">
          <input
            type="checkbox"
            role={payload.toggle ? "switch" : undefined}
            aria-label={plainLabel(payload.label)}
            checked={value}
            disabled={payload.disabled}
            tabIndex={payload.disabled ? undefined : 0}
            onChange={(event) => set(event.currentTarget.checked)}
          />
        </span>
        {payload.toggle ? (
          <div className="toggle-track">
            <div className="toggle-thumb" />
          </div>
        ) : (
          <div className="checkbox-box">{value && <CheckIcon />}</div>
        )}
        <div data-testid="stWidgetLabel" className={labelClass(payload)}>
          <LabelText text={payload.label} wrap={payload.wrap} />
          {payload.help !== undefined && <Help text={payload.help} label={`Help for ${plainLabel(payload.label)}`} />}
        </div>
      </label>
    </div>
  );
}
