/** Keyboard shortcuts as the worker spells them, such as `ctrl+shift+s`. */
import * as environment from "../environment";

const KEYS: Record<string, string> = {
  " ": "space",
  arrowleft: "left",
  arrowright: "right",
  arrowup: "up",
  arrowdown: "down",
};

/** Whether a key press is the shortcut. What would type or edit does not count while a person is in a field. */
export function matchesShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split("+");
  const key = parts.at(-1) ?? "";
  if (keyOf(event) !== key) return false;
  const command = parts.includes("ctrl") || parts.includes("cmd");
  const alt = parts.includes("alt");
  // Control and Command mean the same in a shortcut: the one that the system's own shortcuts use.
  const [commandKey, otherKey] = environment.isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (commandKey !== command || otherKey || event.altKey !== alt) return false;
  // Whether a sign such as ? needs Shift is up to the keyboard.
  if ((key.length > 1 || /[a-z0-9]/.test(key)) && event.shiftKey !== parts.includes("shift")) return false;
  return command || alt || key === "escape" || !isTyping(event.target);
}

function keyOf({ key, code, altKey }: KeyboardEvent): string {
  // With Option a Mac types another sign than the one on the key.
  if (altKey && environment.isMac && /^(Key|Digit)/.test(code)) return code.slice(-1).toLowerCase();
  return KEYS[key.toLowerCase()] ?? key.toLowerCase();
}

/** Whether the target takes text, so that a single letter belongs to it. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

const NAMES: Record<string, string> = {
  ctrl: "Ctrl",
  cmd: "Ctrl",
  alt: "Alt",
  shift: "Shift",
  enter: "Enter",
  space: "Space",
  tab: "Tab",
  escape: "Esc",
  backspace: "Backspace",
  delete: "Delete",
  home: "Home",
  end: "End",
  pageup: "PageUp",
  pagedown: "PageDown",
  left: "←",
  right: "→",
  up: "↑",
  down: "↓",
};
const MAC_NAMES: Record<string, string> = { ...NAMES, ctrl: "⌘", cmd: "⌘", alt: "⌥" };

/** The shortcut as the button shows it, in the words of the system. */
export function shortcutText(shortcut: string): string {
  const names = environment.isMac ? MAC_NAMES : NAMES;
  return shortcut
    .split("+")
    .map((part) => names[part] ?? part.toUpperCase())
    .join(" + ");
}
