/** One of many options, in a list that opens; with a text field to find it, or to add one. */
import { useMemo, useRef, useState } from "react";
import {
  Button,
  ComboBox,
  ListBox,
  ListBoxItem,
  ListLayout,
  Popover,
  Virtualizer,
  type Key,
} from "react-aria-components";

import { useInput, type WidgetProps } from "../../model/useInput";
import type { SelectboxPayload } from "../../protocol/wire.gen";
import { FieldErrorIcon, FieldErrorText } from "../../ui/FieldError";
import { FieldIcon } from "../../ui/FieldIcon";
import { ChevronDownIcon, CrossIcon } from "../../ui/icons";
import { plainLabel, WidgetLabel } from "../../ui/WidgetLabel";
import { ComboInput } from "./ComboInput";
import { filterOptions, type Option } from "./optionFilter";

const ROW = 40; // pixels
/** From so many options on only those in view are drawn. */
const VIRTUAL = 100;
/** What the ids of options begin with that a person adds; their text follows. */
const NEW = "new:";

export function Selectbox({ payload, resets }: WidgetProps<SelectboxPayload>) {
  const { value, set, error } = useInput(payload);
  const field = useRef<HTMLInputElement>(null);
  const options = useMemo(() => payload.options.map((text, index) => ({ id: String(index), text })), [payload.options]);
  const [typed, setTyped] = useState<string>();
  const [shown, setShown] = useState({ value, resets });
  if (shown.value !== value || shown.resets !== resets) {
    setShown({ value, resets });
    setTyped(undefined);
  }
  const empty = options.length === 0 && !payload.accept_new;
  const disabled = payload.disabled || empty;
  const items = useMemo(() => itemsFor(options, typed, payload), [options, typed, payload]);
  const selected = value === null ? null : (options.findLast(({ text }) => text === value)?.id ?? `${NEW}${value}`);
  const clearable = payload.clearable && value !== null && !disabled;

  const choose = (key: Key | null) => {
    const text = chosenText(key, options);
    setTyped(undefined);
    if (text !== undefined && text !== value) set(text);
  };

  return (
    <div className="stSelectbox" data-testid="stSelectbox">
      <WidgetLabel payload={payload} disabled={disabled} />
      <ComboBox
        className="combobox"
        aria-label={plainLabel(payload.label)}
        items={items}
        inputValue={typed ?? value ?? ""}
        value={selected}
        isDisabled={disabled ?? false}
        isRequired={payload.required ?? false}
        isInvalid={error !== undefined}
        menuTrigger="manual"
        allowsEmptyCollection
        allowsCustomValue={payload.accept_new ?? false}
        onInputChange={(text) => setTyped(text === (value ?? "") ? undefined : text)}
        onChange={choose}
        onOpenChange={(open) => {
          if (!open) setTyped(undefined);
        }}
      >
        <div
          role="group"
          className="field"
          data-invalid={error !== undefined || undefined}
          data-disabled={disabled || undefined}
        >
          <FieldIcon icon={payload.icon} testId="stSelectboxIcon" />
          <ComboInput
            field={field}
            placeholder={placeholderOf(payload, empty)}
            typing={typed !== undefined}
            onKey={(key) => {
              if (key === "Escape" && typed === undefined && clearable) set(null);
              return false;
            }}
          />
          {error !== undefined && <FieldErrorIcon testId="stSelectboxErrorIcon" />}
          {clearable && (
            <button type="button" className="field-button" aria-label="Clear value" onClick={() => set(null)}>
              <CrossIcon size="0.75rem" />
            </button>
          )}
          <Button className="field-button" aria-label="Open">
            <ChevronDownIcon />
          </Button>
        </div>
        <Popover className="dropdown" offset={4} data-testid="stSelectboxVirtualDropdown">
          <OptionList virtual={items.length > VIRTUAL} />
        </Popover>
      </ComboBox>
      {error !== undefined && <FieldErrorText id={`${payload.id}-error`} text={error} />}
    </div>
  );
}

/** The options as they stand in the list that is open; the combo box around it says which. */
export function OptionList({ virtual, empty = "No results" }: { virtual: boolean; empty?: string }) {
  const list = (
    <ListBox className="option-list" renderEmptyState={() => <div className="option-none">{empty}</div>}>
      {(item: Option) => (
        <ListBoxItem id={item.id} textValue={item.text} className="option">
          <div>{item.text}</div>
        </ListBoxItem>
      )}
    </ListBox>
  );
  if (!virtual) return list;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW }}>
      {list}
    </Virtualizer>
  );
}

function itemsFor(options: readonly Option[], typed: string | undefined, payload: SelectboxPayload): readonly Option[] {
  if (typed === undefined) return options;
  const found = filterOptions(options, typed, payload.filter_mode);
  const name = typed.trim();
  if (!payload.accept_new || name === "" || payload.options.includes(name)) return found;
  return [newOption(name), ...found];
}

/** The option that adds what is typed. */
export function newOption(name: string): Option {
  return { id: `${NEW}${name}`, text: `Add: ${name}` };
}

/** The text that an option stands for, be it one of `options` or a new one. */
export function chosenText(key: Key | null | undefined, options: readonly Option[]): string | undefined {
  if (typeof key === "string" && key.startsWith(NEW)) return key.slice(NEW.length);
  return options.find(({ id }) => id === key)?.text;
}

function placeholderOf({ placeholder, accept_new: acceptNew }: SelectboxPayload, empty: boolean): string {
  if (empty) return "No options to select";
  return placeholder ?? (acceptNew ? "Choose or add an option" : "Choose an option");
}
