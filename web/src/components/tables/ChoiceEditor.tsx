/** Options over a cell: one of them, or several, and in lists whatever is typed. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

import { optionsOf } from "./cellInput";
import { listTexts } from "./cellText";
import { isMissing } from "./cells";
import type { Wire } from "./edits";
import type { CellEdit, FieldProps } from "./gridEditing";
import { wireOf } from "./wires";

interface Choice {
  readonly value: string | number | boolean | null;
  readonly label: string;
}

export function ChoiceEditor({ value: cell, initialValue, edit, onChange, onFinishedEditing }: FieldProps) {
  const { shown, config } = edit;
  const isMultiple = shown.kind !== "selectbox";
  const isFree = shown.kind === "list" || shown.options.accept_new_options === true;
  const [query, setQuery] = useState(initialValue ?? "");
  const [chosen, setChosen] = useState(() => chosenIn(edit, isMultiple));
  const known: readonly Choice[] = shown.kind === "list" ? [] : optionsOf(shown);
  const found = known.filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()));
  const offered: readonly Choice[] =
    isMultiple || config.required === true || query !== "" ? found : [{ value: null, label: "" }, ...found];
  const [marked, setMarked] = useState<number>();
  const first = query === "" ? offered.findIndex(({ value }) => !isMultiple && value === (chosen[0] ?? null)) : 0;
  const active = marked ?? (first >= 0 && (!isMultiple || query !== "") ? first : -1);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const withEntered = (entered: Wire) => ({ ...cell, edit: { ...edit, entered } }) as typeof cell;
  const become = (values: readonly (string | number | boolean)[]) => {
    setChosen(values);
    setQuery("");
    setMarked(undefined);
    onChange(withEntered(values.map(String)));
  };
  const toggle = (value: string | number | boolean) =>
    become(
      chosen.map(String).includes(String(value))
        ? chosen.filter((each) => String(each) !== String(value))
        : [...chosen, value],
    );
  const choose = (choice: Choice | undefined, movement: readonly [-1 | 0 | 1, -1 | 0 | 1]) => {
    if (choice === undefined) onFinishedEditing(undefined, movement);
    else if (!isMultiple) onFinishedEditing(withEntered(choice.value), movement);
    else if (choice.value !== null) toggle(choice.value);
  };
  const press = (event: KeyboardEvent) => {
    const typed = query.trim();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      setMarked((active + step + offered.length) % Math.max(1, offered.length));
    } else if (event.key === "Backspace" && query === "" && isMultiple) become(chosen.slice(0, -1));
    else if (event.key === "Enter" || (event.key === "Tab" && (typed !== "" || !isMultiple))) {
      const option = offered[active];
      const movement = event.key === "Enter" ? ([0, 1] as const) : ([event.shiftKey ? -1 : 1, 0] as const);
      if (isMultiple && option === undefined && typed !== "" && isFree) become([...chosen, typed]);
      else if (isMultiple && option === undefined)
        return; // the grid itself takes what is chosen
      else choose(option, movement);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="grid-choice" data-testid={isMultiple ? "multi-select-cell" : undefined}>
      <div className="grid-choice-field">
        {isMultiple &&
          chosen.map((value) => (
            <span key={String(value)} className="grid-choice-tag">
              {labelOf(known, value)}
              <button type="button" aria-label={`Remove ${labelOf(known, value)}`} onClick={() => toggle(value)}>
                ×
              </button>
            </span>
          ))}
        <input
          ref={input}
          className="gdg-input"
          role="combobox"
          aria-label={shown.title}
          aria-autocomplete="list"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={active < 0 ? undefined : `${list}-${active}`}
          autoComplete="off"
          value={query}
          placeholder={isMultiple ? undefined : labelOf(known, chosen[0] ?? "")}
          onChange={(event) => {
            setQuery(event.target.value);
            setMarked(undefined);
          }}
          onKeyDown={press}
        />
      </div>
      <div
        className="grid-choice-list"
        id={list}
        role="listbox"
        aria-label={shown.title}
        aria-multiselectable={isMultiple || undefined}
      >
        {offered.map((choice, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above takes the keys
          <div
            key={String(choice.value)}
            id={`${list}-${index}`}
            role="option"
            aria-selected={chosen.map(String).includes(String(choice.value))}
            data-active={index === active || undefined}
            ref={index === active ? scrollIntoView : undefined}
            onMouseDown={(event) => event.preventDefault()}
            tabIndex={-1}
            onClick={() => choose(choice, [0, 0])}
          >
            {choice.label || "\u00a0"}
          </div>
        ))}
      </div>
    </div>
  );
}

function chosenIn({ value, shown }: CellEdit, isMultiple: boolean): readonly (string | number | boolean)[] {
  if (isMissing(value)) return [];
  const { type } = shown.column;
  if (isMultiple && Array.isArray(value)) return listTexts(value, type);
  if (isMultiple) return String(value).split(",");
  const wire = wireOf(value, type);
  return typeof wire === "object" || wire === undefined ? [] : [wire as string | number | boolean];
}

function labelOf(known: readonly Choice[], value: string | number | boolean): string {
  return known.find((each) => String(each.value) === String(value))?.label ?? String(value);
}

function scrollIntoView(element: HTMLDivElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}
