/** What opens over a cell that can be edited: a field for what its column holds. */
import { TextCellEntry } from "@glideapps/glide-data-grid";
import { type ComponentType, type KeyboardEvent, useEffect, useState } from "react";

import { decimalsOf, fromText, limited } from "./cellInput";
import { plainText } from "./cellText";
import { ChoiceEditor } from "./ChoiceEditor";
import {
  type CellEdit,
  type CellEditorProps,
  type EditableCell,
  editOf,
  type FieldProps,
  type OverlayEditor,
} from "./gridEditing";
import { wallTime } from "./moments";

/** What opens over this cell, if it can be edited. */
export function editorOf(cell: EditableCell): OverlayEditor {
  const edit = editOf(cell);
  if (edit === undefined) return undefined;
  const { kind } = edit.shown;
  const isChoice = kind === "selectbox" || kind === "multiselect" || kind === "list";
  const editor = isChoice ? Choice : kind === "number" ? Amount : isMoment(kind) ? Moment : Text;
  return { editor, disablePadding: isChoice } as unknown as OverlayEditor;
}

/** Where keys that end editing go from the cell. */
const MOVEMENTS: Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]> = {
  Enter: [0, 1],
  Tab: [1, 0],
  "Shift+Tab": [-1, 0],
  Escape: [0, 0],
};

function field(Field: ComponentType<FieldProps>) {
  return function CellField(props: CellEditorProps) {
    const edit = editOf(props.value);
    // The grid would close it a moment later, and what is typed meanwhile would go into it.
    const press = (event: KeyboardEvent) => {
      const movement = MOVEMENTS[event.shiftKey ? `Shift+${event.key}` : event.key];
      if (movement === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const isEntered = event.key !== "Escape" && edit !== undefined && "entered" in edit;
      props.onFinishedEditing(isEntered ? props.value : undefined, movement);
    };
    return (
      edit && (
        <div role="presentation" className="grid-editor" onKeyDown={press}>
          <Field {...props} edit={edit} />
        </div>
      )
    );
  };
}

const Text = field(function TextField({ edit, ...props }) {
  const { shown, config, value } = edit;
  const limit = (text: string) => limited(text, shown.options.max_chars);
  return (
    <Typed
      {...props}
      edit={edit}
      text={value === null ? "" : plainText(value)}
      typed={limit}
      parsed={(text) => fromText(text, shown, config)}
    />
  );
});

/** A field for text, which changes what is typed as far as it must be another for its column. */
function Typed({
  value: cell,
  initialValue,
  isHighlighted,
  onChange,
  edit,
  text: first,
  typed,
  parsed,
}: FieldProps & {
  readonly text: string;
  readonly typed: (text: string) => string;
  readonly parsed: (text: string) => CellEdit["entered"];
}) {
  const [text, setText] = useState(() => (initialValue === undefined ? first : typed(initialValue)));
  const enter = (next: string) => {
    setText(next);
    onChange({ ...cell, edit: { ...edit, entered: parsed(next) } });
  };
  // The key that began it is an entry already.
  useEffect(() => {
    if (initialValue !== undefined) enter(text);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when it opens
  }, []);
  return (
    <TextCellEntry
      highlight={isHighlighted}
      altNewline
      aria-label={edit.shown.title}
      value={text}
      onChange={(event) => enter(typed(event.target.value))}
    />
  );
}

const Amount = field(function NumberField({ edit, ...props }) {
  const { shown, config, value } = edit;
  return (
    <Typed
      {...props}
      edit={edit}
      text={value === null ? "" : plainText(value)}
      typed={(text) => numberTyped(text, edit)}
      parsed={(text) => fromText(text, shown, config)}
    />
  );
});

/** What of a text can stand in a field for a number of this column. */
export function numberTyped(text: string, { shown }: Pick<CellEdit, "shown">): string {
  const { min_value: least, max_value: most } = shown.options;
  const decimals = decimalsOf(shown);
  const sign = text.trimStart().startsWith("-") && (least === undefined || Number(least) < 0) ? "-" : "";
  const [whole = "", ...rest] = text.replaceAll(/[^\d.]/g, "").split(".");
  const fraction = rest.join("").slice(0, decimals);
  const number = sign + whole + (rest.length === 0 ? "" : decimals === 0 ? rest.join("") : `.${fraction}`);
  return most !== undefined && Number(number) > Number(most) ? String(most) : number;
}

function isMoment(kind: string): kind is keyof typeof INPUTS {
  return kind in INPUTS;
}

const INPUTS = { date: "date", time: "time", datetime: "datetime-local" } as const;

const Moment = field(function MomentField({ value: cell, edit, onChange }) {
  const { shown, config, value } = edit;
  const kind = isMoment(shown.kind) ? shown.kind : "date";
  const { min_value: least, max_value: most, step } = shown.options;
  return (
    <input
      ref={focus}
      className="gdg-input grid-moment"
      data-testid="date-picker-cell"
      type={INPUTS[kind]}
      required
      step={step ?? 1}
      {...(least === undefined ? {} : { min: String(least) })}
      {...(most === undefined ? {} : { max: String(most) })}
      aria-label={shown.title}
      defaultValue={value === null ? "" : wallTime(value, shown, kind)}
      onChange={(event) =>
        onChange({ ...cell, edit: { ...edit, entered: fromText(event.target.value, shown, config) } } as EditableCell)
      }
    />
  );
});

const Choice = field(ChoiceEditor);

function focus(element: HTMLInputElement | null): void {
  element?.focus();
}
