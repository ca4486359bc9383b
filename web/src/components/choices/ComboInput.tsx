/**
 * The text field of a combo box, with what React Aria leaves open.
 *
 * A click or a letter opens the list, moving to the field does not. An open list always has a current option, the chosen
 * or the first one, so that Enter takes what typing has found. Tab leaves the list without taking anything. The first
 * letter replaces what stands in the field. The combo box must have `menuTrigger="manual"`.
 */
import { type KeyboardEvent, type RefObject, useContext, useEffect } from "react";
import { ComboBoxStateContext, Input } from "react-aria-components";

import { directionOf } from "../../markdown/direction";

export interface ComboInputProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly placeholder: string;
  readonly typing: boolean;
  /** A key was pressed; returns whether nothing else is to be done about it. */
  readonly onKey: (key: string) => boolean;
}

export function ComboInput({ field, placeholder, typing, onKey }: ComboInputProps) {
  const state = useContext(ComboBoxStateContext);
  const open = () => state?.open(null, "manual");

  // React Aria forgets the current option in effects that run after this one.
  useEffect(() => {
    if (state?.isOpen !== true) return;
    const { collection, selectedKey, selectionManager } = state;
    queueMicrotask(() => {
      if (selectionManager.focusedKey !== null) return;
      const isThere = selectedKey !== null && collection.getItem(selectedKey) !== null;
      selectionManager.setFocusedKey(isThere ? selectedKey : collection.getFirstKey());
    });
  });

  const onKeyDownCapture = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, ctrlKey, metaKey } = event;
    if (!typing && key.length === 1 && !ctrlKey && !metaKey) event.currentTarget.select();
    if (key === "Tab" && state?.isOpen) state.revert();
    if (onKey(key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return (
    <Input
      ref={field}
      placeholder={placeholder}
      dir={directionOf(state?.inputValue || placeholder)}
      spellCheck="false"
      autoComplete="off"
      onClick={open}
      onInput={open}
      onKeyDownCapture={onKeyDownCapture}
    />
  );
}
