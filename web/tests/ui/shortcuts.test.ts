import { afterEach, describe, expect, it, vi } from "vitest";

import { isTyping, matchesShortcut, shortcutText } from "../../src/ui/shortcuts";

const system = vi.hoisted(() => ({ isMac: false }));
vi.mock("../../src/environment", () => ({
  get isMac() {
    return system.isMac;
  },
}));

/** A key press as it arrives, at the page or in a control of it. */
function press(init: KeyboardEventInit, where: HTMLElement = document.createElement("div")): KeyboardEvent {
  document.body.append(where);
  let pressed: KeyboardEvent | undefined;
  window.addEventListener("keydown", (event) => (pressed = event), { once: true });
  where.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, ...init }));
  if (pressed === undefined) throw new Error("no key press arrived");
  return pressed;
}

function field(tag = "input"): HTMLElement {
  return document.createElement(tag);
}

function onMac(): void {
  system.isMac = true;
}

afterEach(() => {
  system.isMac = false;
  document.body.replaceChildren();
});

describe("a shortcut", () => {
  it.each([
    ["k", { key: "k" }],
    ["k", { key: "K" }],
    ["5", { key: "5" }],
    ["?", { key: "?", shiftKey: true }],
    ["enter", { key: "Enter" }],
    ["escape", { key: "Escape" }],
    ["space", { key: " " }],
    ["left", { key: "ArrowLeft" }],
    ["right", { key: "ArrowRight" }],
    ["up", { key: "ArrowUp" }],
    ["down", { key: "ArrowDown" }],
    ["pageup", { key: "PageUp" }],
    ["f5", { key: "F5" }],
    ["ctrl+k", { key: "k", ctrlKey: true }],
    ["alt+k", { key: "k", altKey: true }],
    ["shift+k", { key: "K", shiftKey: true }],
    ["ctrl+alt+shift+enter", { key: "Enter", ctrlKey: true, altKey: true, shiftKey: true }],
  ])("%s is pressed by its keys", (shortcut, init) => {
    expect(matchesShortcut(press(init), shortcut)).toBe(true);
  });

  it.each([
    ["k", { key: "l" }],
    ["k", { key: "k", ctrlKey: true }],
    ["k", { key: "k", metaKey: true }],
    ["k", { key: "k", altKey: true }],
    ["k", { key: "K", shiftKey: true }],
    ["enter", { key: "Enter", shiftKey: true }],
    ["ctrl+k", { key: "k" }],
    ["ctrl+k", { key: "K", ctrlKey: true, shiftKey: true }],
    ["ctrl+k", { key: "k", ctrlKey: true, altKey: true }],
    ["shift+k", { key: "k" }],
    ["ctrl+shift+k", { key: "K", shiftKey: true }],
  ])("%s is not pressed by other keys or with other modifiers", (shortcut, init) => {
    expect(matchesShortcut(press(init), shortcut)).toBe(false);
  });

  it.each(["ctrl+k", "cmd+k"])("%s is pressed with Control, and with Command on a Mac", (shortcut) => {
    const control = press({ key: "k", ctrlKey: true });
    const command = press({ key: "k", metaKey: true });
    expect([control, command].map((event) => matchesShortcut(event, shortcut))).toEqual([true, false]);
    onMac();
    expect([control, command].map((event) => matchesShortcut(event, shortcut))).toEqual([false, true]);
  });
});

it("a shortcut with Option is known on a Mac by its key, for the sign is another", () => {
  onMac();
  expect(matchesShortcut(press({ key: "˚", code: "KeyK", altKey: true }), "alt+k")).toBe(true);
});

describe("while a person types into a field", () => {
  it.each([
    ["k", { key: "k" }],
    ["shift+k", { key: "K", shiftKey: true }],
    ["?", { key: "?", shiftKey: true }],
    ["space", { key: " " }],
    ["enter", { key: "Enter" }],
    ["shift+enter", { key: "Enter", shiftKey: true }],
    ["left", { key: "ArrowLeft" }],
    ["backspace", { key: "Backspace" }],
  ])("%s belongs to the field", (shortcut, init) => {
    expect(matchesShortcut(press(init, field()), shortcut)).toBe(false);
    expect(matchesShortcut(press(init, field("textarea")), shortcut)).toBe(false);
  });

  it.each([
    ["escape", { key: "Escape" }],
    ["ctrl+k", { key: "k", ctrlKey: true }],
    ["alt+k", { key: "k", altKey: true }],
    ["ctrl+enter", { key: "Enter", ctrlKey: true }],
  ])("%s still counts, for it types nothing", (shortcut, init) => {
    expect(matchesShortcut(press(init, field()), shortcut)).toBe(true);
  });
});

describe("typing", () => {
  it("goes into inputs, text areas, selects and editable elements, and into nothing else", () => {
    const editable = Object.assign(field("div"), { isContentEditable: true });
    expect([field(), field("textarea"), field("select"), editable].map(isTyping)).toEqual([true, true, true, true]);
    expect([field("button"), field("div"), document, null].map(isTyping)).toEqual([false, false, false, false]);
  });
});

describe("the text on the button", () => {
  it.each([
    ["k", "K"],
    ["ctrl+k", "Ctrl + K"],
    ["cmd+k", "Ctrl + K"],
    ["ctrl+alt+shift+s", "Ctrl + Alt + Shift + S"],
    ["escape", "Esc"],
    ["pagedown", "PageDown"],
    ["left", "←"],
    ["f5", "F5"],
  ])("of %s is %s", (shortcut, shown) => {
    expect(shortcutText(shortcut)).toBe(shown);
  });

  it.each([
    ["ctrl+k", "⌘ + K"],
    ["cmd+k", "⌘ + K"],
    ["alt+shift+k", "⌥ + Shift + K"],
  ])("of %s is %s on a Mac", (shortcut, shown) => {
    onMac();
    expect(shortcutText(shortcut)).toBe(shown);
  });
});
