/** Keyboard shortcuts as the worker spells them, such as `ctrl+shift+s`. */

const KEYS: Record<string, string> = {
  " ": "space",
  arrowleft: "left",
  arrowright: "right",
  arrowup: "up",
  arrowdown: "down",
};
const MODIFIERS = new Set(["ctrl", "cmd", "alt", "shift"]);

/** Whether a key press is the shortcut. Without a modifier it does not count while a person types into a field. */
export function matchesShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split("+");
  const key = parts.at(-1) === "" ? "+" : (parts.at(-1) ?? "");
  const wanted = new Set(parts.filter((part) => MODIFIERS.has(part)));
  const pressed = KEYS[event.key.toLowerCase()] ?? event.key.toLowerCase();
  if (pressed !== key) return false;
  const command = wanted.has("cmd");
  const control = event.ctrlKey || (event.metaKey && !command);
  if (control !== wanted.has("ctrl") || event.altKey !== wanted.has("alt")) return false;
  if (key.length > 1 || /[a-z0-9]/.test(key)) if (event.shiftKey !== wanted.has("shift")) return false;
  if (command && !event.metaKey) return false;
  return wanted.size > 0 || !isTyping(event.target);
}

/** Whether the target takes text, so that a single letter belongs to it. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

export function shortcutText(shortcut: string): string {
  return shortcut
    .split("+")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(" + ");
}
