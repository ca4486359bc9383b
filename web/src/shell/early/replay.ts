/**
 * Does again, on the page's own components, what a person did before they were there.
 *
 * The HTML of the build and the components draw the same controls in the same boxes, so one is found from the other by
 * where it stands. What a person did is done as events, in order: so it means what it would have meant.
 */
import { flushSync } from "react-dom";

import type { EarlyNote } from "./note";

/** What controls stand in, on either side; the innermost counts. */
const BOXES = [".stElementContainer", ".tab-list", ".stExpander", ".stPopover", "nav", ".stAppToolbar", ".stSidebar"];
const ANY_BOX = BOXES.join();

/** Finds a control again when the page is drawn by its components. */
type Find = () => Element | undefined;

interface Step {
  readonly note: EarlyNote;
  readonly find: Find;
}

export interface Early {
  readonly steps: readonly Step[];
  /** Puts caret and selection where they were. */
  readonly select: () => void;
}

const IDLE_TIMEOUT_MS = 1000;

/** When nobody is in the middle of a press, or of a word. */
export async function untilIdle(): Promise<void> {
  const end = performance.now() + IDLE_TIMEOUT_MS;
  while (window.siteletEarly?.busy() && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

/** What was done on the page so far; from now on it is noted no more. Nothing has been drawn over it yet. */
export function takeEarly(root: Element): Early | undefined {
  const early = window.siteletEarly;
  early?.stop();
  if (early === undefined || early.notes.length === 0) return undefined;
  return {
    steps: early.notes.map((note) => ({ note, find: finder(root, note.target) })),
    select: selection(root),
  };
}

/**
 * Does it all in one go, so that nothing a person does meanwhile comes in between. React Aria's combo boxes alone are
 * given a frame before each step: until then they have not taken note of what they hold, nor of the focus.
 */
export async function replay({ steps, select }: Early): Promise<void> {
  for (const { note, find } of steps) {
    if (note.target.closest(".combobox") !== null) await frame();
    const target = find();
    if (target !== undefined) flushSync(() => perform(note, target));
  }
  select();
}

function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, 100); // none comes where nobody sees the page
  });
}

// --- finding controls --------------------------------------------------------------------------------------------------

function finder(root: Element, target: Element): Find {
  const box = target.closest(ANY_BOX);
  if (box === null || !root.contains(box)) return () => (root.contains(target) ? undefined : document.body);
  const kind = BOXES.find((selector) => box.matches(selector)) ?? ANY_BOX;
  const nthBox = [...root.querySelectorAll(kind)].indexOf(box);
  const isAlike = alike(target);
  const nth = controlsIn(box, isAlike).indexOf(target);
  return () => {
    const found = root.querySelectorAll(kind)[nthBox];
    return found === undefined ? undefined : controlsIn(found, isAlike)[nth];
  };
}

function controlsIn(box: Element, isAlike: (element: Element) => boolean): Element[] {
  return [...box.querySelectorAll("*")].filter((element) => element.closest(ANY_BOX) === box && isAlike(element));
}

function typeOf(element: Element): string {
  return element instanceof HTMLInputElement ? element.type : "";
}

function alike(target: Element): (element: Element) => boolean {
  const role = [".tab", ".slider-track"].find((selector) => target.matches(selector));
  if (role !== undefined) return (element) => element.matches(role);
  const name = target.tagName === "BUTTON" ? target.getAttribute("aria-label") : null;
  return (element) =>
    element.tagName === target.tagName &&
    typeOf(element) === typeOf(target) &&
    (name === null || element.getAttribute("aria-label") === name);
}

function selection(root: Element): () => void {
  const active = document.activeElement;
  if (!isText(active)) return () => undefined;
  const { selectionStart, selectionEnd, selectionDirection } = active;
  const find = finder(root, active);
  return () => {
    const field = find();
    if (selectionStart === null || !isText(field) || document.activeElement !== field) return;
    field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
  };
}

function isText(element: Element | null | undefined): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

// --- doing it ----------------------------------------------------------------------------------------------------------

function perform({ type, value, key, from, to }: EarlyNote, target: Element): void {
  const element = target as HTMLElement;
  switch (type) {
    case "click":
      return element.click();
    case "input":
      return enter(element, value ?? "");
    case "keydown":
      element.dispatchEvent(new KeyboardEvent("keydown", { ...key, bubbles: true, cancelable: true }));
      element.dispatchEvent(new KeyboardEvent("keyup", { ...key, bubbles: true, cancelable: true }));
      return;
    case "focusin":
      return moveFocus(() => element.focus({ preventScroll: true }));
    case "focusout":
      return moveFocus(() => element.blur());
    case "slide":
      return drag(element, from ?? 0, to ?? 0);
  }
}

/** As typing does: React ignores a value set through its own setter (https://github.com/facebook/react/issues/10135). */
function enter(field: HTMLElement, text: string): void {
  const { prototype } = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Browsers tell of the focus only in a window that has it itself; components must be told in any. */
function moveFocus(move: () => void): void {
  const before = document.activeElement;
  move();
  const after = document.activeElement;
  if (document.hasFocus() || before === after) return;
  before?.dispatchEvent(new FocusEvent("focusout", { bubbles: true, relatedTarget: after }));
  after?.dispatchEvent(new FocusEvent("focusin", { bubbles: true, relatedTarget: before }));
}

function drag(track: HTMLElement, from: number, to: number): void {
  const { left, top, width, height } = track.getBoundingClientRect();
  const at = (share: number, type: string) =>
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      pointerId: 1,
      pointerType: "mouse",
      isPrimary: true,
      clientX: left + share * width,
      clientY: top + height / 2,
    });
  flushSync(() => track.dispatchEvent(at(from, "pointerdown")));
  if (to !== from) flushSync(() => track.dispatchEvent(at(to, "pointermove")));
  track.dispatchEvent(at(to, "pointerup"));
}
