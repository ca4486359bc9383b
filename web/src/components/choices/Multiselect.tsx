/** Any number of options, as tags in a field. */
import { useMemo, useRef, useState } from "react";
import { Button, ComboBox, Popover, type Key } from "react-aria-components";

import { useInput, type WidgetProps } from "../../model/useInput";
import type { MultiselectPayload } from "../../protocol/wire.gen";
import { ChevronDownIcon, ClearIcon, CrossIcon } from "../../ui/icons";
import { plainLabel, WidgetLabel } from "../../ui/WidgetLabel";
import { ComboInput } from "./ComboInput";
import { filterOptions, type Option } from "./optionFilter";
import { chosenText, newOption, OptionList } from "./Selectbox";

const ALL_OPTIONS = "__select_all__";
const VIRTUAL = 100;

export function Multiselect({ payload }: WidgetProps<MultiselectPayload>) {
  const { value, set } = useInput(payload);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const options = useMemo(() => payload.options.map((text, index) => ({ id: String(index), text })), [payload.options]);
  const empty = options.length === 0 && !payload.accept_new;
  const disabled = payload.disabled || empty;
  const full = payload.max_selections !== undefined && value.length >= payload.max_selections;
  const items = useMemo(() => itemsFor(options, value, typed, payload, full), [options, value, typed, payload, full]);

  const choose = (keys: Key[]) => {
    const key = keys.at(-1);
    setTyped("");
    if (key === ALL_OPTIONS) {
      const room = (payload.max_selections ?? Number.POSITIVE_INFINITY) - value.length;
      const left = filterOptions(remaining(options, value), typed, payload.filter_mode).map(({ text }) => text);
      set([...value, ...left.slice(0, room)]);
      return;
    }
    const text = chosenText(key, options);
    if (text !== undefined && !full) set([...value, text]);
  };
  const remove = (index: number) => {
    set(value.filter((_, other) => other !== index));
    field.current?.focus();
  };
  const onKey = (key: string) => {
    if (key === "Backspace" && typed === "" && value.length > 0) remove(value.length - 1);
    // The first Escape takes back what is typed, the second closes the list.
    const takesBack = key === "Escape" && typed !== "";
    if (takesBack) setTyped("");
    return takesBack;
  };

  return (
    <div className="stMultiSelect" data-testid="stMultiSelect">
      <WidgetLabel payload={payload} disabled={disabled} />
      <ComboBox<Option, "multiple">
        className="combobox"
        aria-label={plainLabel(payload.label)}
        selectionMode="multiple"
        items={items}
        inputValue={typed}
        value={[]}
        isDisabled={disabled ?? false}
        menuTrigger="manual"
        allowsEmptyCollection
        allowsCustomValue
        onInputChange={setTyped}
        onChange={choose}
        onOpenChange={(open) => {
          if (!open) setTyped("");
        }}
      >
        <div role="group" className="field field-tags" data-disabled={disabled || undefined}>
          <div data-testid="stMultiSelectTagsContainer" className={payload.wrap === false ? "tags one-line" : "tags"}>
            {value.length > 0 && (
              <span role="group" aria-label="Selected values" className="tag-list">
                {value.map((text, index) => (
                  <span className="tag" aria-label={text} key={`${text}-${index}`}>
                    <span className="tag-text" title={text}>
                      {text}
                    </span>
                    {!disabled && (
                      <button type="button" aria-label={`Remove ${text}`} tabIndex={-1} onClick={() => remove(index)}>
                        <CrossIcon size="0.5em" />
                      </button>
                    )}
                  </span>
                ))}
              </span>
            )}
            <ComboInput
              field={field}
              placeholder={value.length > 0 ? "" : placeholderOf(payload, empty)}
              typing={typed !== ""}
              onKey={onKey}
            />
          </div>
          {value.length > 0 && !disabled && (
            <button type="button" className="field-button" aria-label="Clear all" onClick={() => set([])}>
              <ClearIcon />
            </button>
          )}
          <Button className="field-button" aria-label="Open">
            <ChevronDownIcon />
          </Button>
        </div>
        <Popover className="dropdown" offset={4} data-testid="stMultiSelectDropdown">
          <OptionList virtual={items.length > VIRTUAL} empty={full ? fullText(payload) : "No results"} />
        </Popover>
      </ComboBox>
    </div>
  );
}

function itemsFor(
  options: readonly Option[],
  chosen: readonly string[],
  typed: string,
  payload: MultiselectPayload,
  full: boolean,
): readonly Option[] {
  if (full) return [];
  const left = remaining(options, chosen);
  const found = filterOptions(left, typed, payload.filter_mode);
  const name = typed.trim();
  const isNew = payload.accept_new && name !== "" && !payload.options.includes(name) && !chosen.includes(name);
  const offersAll = found.length > 1 && found.length <= payload.select_all;
  return [
    ...(offersAll ? [{ id: ALL_OPTIONS, text: name === "" ? "Select all" : `Select ${found.length} matches` }] : []),
    ...found,
    ...(isNew ? [newOption(name)] : []),
  ];
}

/** The options that are not chosen; of several with one text, choosing one chooses all. */
function remaining(options: readonly Option[], chosen: readonly string[]): readonly Option[] {
  const taken = new Set(chosen);
  return options.filter(({ text }) => !taken.has(text));
}

function placeholderOf({ placeholder, accept_new: acceptNew }: MultiselectPayload, empty: boolean): string {
  if (empty) return "No options to select";
  return placeholder ?? (acceptNew ? "Choose or add options" : "Choose options");
}

function fullText({ max_selections: limit = 0 }: MultiselectPayload): string {
  return `You can only select up to ${limit} ${limit === 1 ? "option" : "options"}. Remove an option first.`;
}
