#!/usr/bin/env bash
# react-aria-components 1.22.1 (react-aria 3.53.1): while the list of a ComboBox is open, all that is outside of it gets
# `aria-hidden`. When the list closes, `aria-hidden` is taken away, and with it `inert`, also from elements on which the
# page had set `inert` itself before. So a tab panel, drawer or expander that the page keeps out of reach by `inert` can
# be reached after any combobox beside it was opened once, and CSS such as `[inert] { display: none }` shows it. The
# library's own TabPanel (shouldForceMount) loses its `inert` in the same way. React does not put the attribute back,
# because for React nothing has changed.
#
# Expected: what was inert before is inert afterwards.
# A way round: let styles and reach hang on an attribute of one's own (`data-...`, `hidden`), or on visibility.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-fund --no-audit react-aria-components@1.22.1 react-aria@3.53.1 react@19.3.1 react-dom@19.3.1 jsdom@29.1.1
cat >seen.mjs <<'JS'
import { JSDOM } from "jsdom";
const { window } = new JSDOM(`<body><div id="root"></div></body>`, { pretendToBeVisual: true, url: "http://localhost/" });
for (const name of Object.getOwnPropertyNames(window))
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
for (const name of ["Event", "CustomEvent", "EventTarget"]) globalThis[name] = window[name];
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
globalThis.CSS ??= { escape: (text) => text };
// jsdom knows the attribute, but not the property that reflects it in browsers.
if (!("inert" in window.HTMLElement.prototype))
  Object.defineProperty(window.HTMLElement.prototype, "inert", {
    get() { return this.hasAttribute("inert"); },
    set(on) { this.toggleAttribute("inert", Boolean(on)); },
    configurable: true,
  });
const { act, createElement: h } = await import("react");
const { createRoot } = await import("react-dom/client");
const { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } = await import("react-aria-components");
const list = h(Popover, null, h(ListBox, null, h(ListBoxItem, { id: "a" }, "a")));
const page = h("main", null,
  h(ComboBox, { "aria-label": "letters", menuTrigger: "focus" }, h(Input), h(Button, null, "open"), list),
  h("section", { id: "panel", inert: true }, h("button", null, "out of reach")));
await act(async () => createRoot(document.getElementById("root")).render(page));
const panel = document.getElementById("panel");
const look = () => states.push([panel.hasAttribute("inert"), panel.getAttribute("aria-hidden")]);
const states = [];
look();
const input = document.querySelector("input");
await act(async () => input.focus());
look();
await act(async () => input.dispatchEvent(new window.KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
look();
console.log(JSON.stringify(states));
process.exit(0);
JS
seen=$(node seen.mjs)
echo "react-aria-components 1.22.1, react-aria $(node -p 'require("./node_modules/react-aria/package.json").version')"
echo "inert and aria-hidden of the panel: before, while the list is open, after it was closed: $seen"
[ "$seen" = '[[true,null],[true,"true"],[false,null]]' ]
