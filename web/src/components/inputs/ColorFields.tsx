/** The text fields of a colour picker, and the switch that goes from hex to RGB to HSL. */
import { type KeyboardEvent, useId, useState } from "react";
import type { Color } from "react-aria-components";

import { UpDownIcon } from "../../ui/icons";
import {
  type ColorFieldName,
  fieldsOf,
  nextNotation,
  type Notation,
  shownIn,
  steppedText,
  typedInto,
} from "./colorText";

export interface ColorFieldsProps {
  readonly color: Color;
  readonly onChange: (color: Color) => void;
}

export function ColorFields(props: ColorFieldsProps) {
  const [notation, setNotation] = useState<Notation>("hex");
  const next = nextNotation(notation);
  return (
    <div className="color-fields">
      {fieldsOf(notation).map((name) => (
        <ColorTextField key={name} name={name} {...props} />
      ))}
      <button
        type="button"
        className="icon-button color-notation"
        aria-label={`Show as ${next}`}
        onClick={() => setNotation(next)}
      >
        <UpDownIcon />
      </button>
    </div>
  );
}

/** Shows what is typed until the field is left, and then what was understood. */
function ColorTextField({ name, color, onChange }: ColorFieldsProps & { name: ColorFieldName }) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const text = typed ?? shownIn(name, color);
  const type = (next: string) => {
    setTyped(next);
    const meant = typedInto(name, next, color);
    if (meant !== undefined) onChange(meant);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : undefined;
    const next = direction && steppedText(name, text, direction);
    if (next === undefined) return;
    event.preventDefault();
    type(next);
  };
  return (
    <div className="color-field">
      <input
        id={id}
        spellCheck="false"
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => setTyped(undefined)}
        onKeyDown={onKeyDown}
      />
      <label htmlFor={id}>{name}</label>
    </div>
  );
}
