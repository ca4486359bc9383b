/**
 * Notes what a person does on a prerendered page before its scripts are there, and shows what can be shown of it.
 *
 * vite.config.ts puts this file, minified, into index.html itself, before anything that a person could press: it may
 * import nothing but types, and every line is paid for by each visit. Controls wait for it: the build marks those that
 * may be used with `disabled="early"`, so that where no script may stand in the page none looks as if it worked.
 */
import type { EarlyNote } from "./note";

const notes: EarlyNote[] = [];
const all = (within: ParentNode, selector: string) => within.querySelectorAll<HTMLInputElement>(selector);
const listening = new AbortController();

const watcher = new MutationObserver(() => {
  for (const control of all(document, "[disabled=early]")) control.disabled = false;
});
watcher.observe(document, { childList: true, subtree: true });

function add(note: EarlyNote): void {
  const last = notes.at(-1);
  // Of a text the last is enough, but a combo box goes from letter to letter to the option that it takes.
  const again = note.type === "input" && last?.type === "input" && last.target === note.target;
  if (again && !note.target.closest(".combobox")) notes.pop();
  notes.push(note);
}

function on<K extends keyof DocumentEventMap>(
  type: K,
  listen: (event: DocumentEventMap[K], target: Element) => unknown,
) {
  const inPage = (event: DocumentEventMap[K]) => {
    const { target } = event;
    if (target instanceof Element) listen(event, target);
  };
  document.addEventListener(type, inPage, { capture: true, signal: listening.signal });
}

// --- what it looks like ------------------------------------------------------------------------------------------------

/** As many decimals as the text has that stood there. */
const like = (text: string, number: number) => number.toFixed(text.split(".")[1]?.length ?? 0);

function step(field: HTMLInputElement, by: number): void {
  const { min, max } = field;
  const next = +field.value + by * +field.step;
  if ((min === "" || next >= +min) && (max === "" || next <= +max)) field.value = like(field.value, next);
  for (const button of all(field.parentElement!, ".step-button")) button.disabled = false; // one was at its limit
}

/** Of a slider; each of two thumbs is limited by the other. */
function limits(track: Element): [number, number] {
  const inputs = all(track, "input");
  return [+inputs[0]!.min, +inputs.item(inputs.length - 1).max];
}

function moveThumb(input: HTMLInputElement): void {
  const track = input.closest(".slider-track")!;
  const [min, max] = limits(track);
  const share = ({ value }: HTMLInputElement) => ((+value - min) / (max - min || 1)) * 100;
  const shares = [...all(track, "input")].map(share);
  const thumb = input.closest<HTMLElement>(".slider-thumb")!;
  const text = thumb.querySelector("p")!;
  thumb.style.left = `${share(input)}%`;
  thumb.style.setProperty("--at", `${share(input)}`);
  // Only the page's scripts know what another number is called.
  text.textContent = isNaN(+text.textContent) ? "" : like(text.textContent, +input.value);
  const fill = track.querySelector<HTMLElement>(".slider-fill")!;
  if (shares[1] !== undefined) fill.style.left = `${shares[0]}%`;
  fill.style.right = `${100 - shares.at(-1)!}%`;
}

function look(control: HTMLInputElement): void {
  if (/^(checkbox|radio)$/.test(control.type)) {
    for (const label of all(control.closest(".stCheckbox,.stRadio")!, "label:has(input)")) {
      label.toggleAttribute("data-selected", all(label, "input")[0]!.checked);
    }
  } else if (control.matches(".step-button")) {
    const by = control.nextElementSibling?.matches(".step-button") ? -1 : 1;
    step(all(control.parentElement!, "input")[0]!, by);
  } else if (control.matches(".tab")) {
    const tabs = [...control.parentElement!.children];
    tabs.forEach((tab) => tab.toggleAttribute("data-selected", tab === control));
    const panels = [...control.parentElement!.parentElement!.children].slice(1) as HTMLElement[];
    panels.forEach((panel, index) => panel.toggleAttribute("data-inert", (panel.inert = tabs[index] !== control)));
  } else if (control.matches(".group-button")) {
    const chosen = control.toggleAttribute("data-selected");
    for (const other of all(control.parentElement!, "[data-selected]")) {
      if (other !== control && chosen && !control.parentElement!.matches("[data-multi]")) {
        other.removeAttribute("data-selected");
      }
    }
  } else if (control.matches(".button,a")) {
    control.ariaBusy = "true";
  }
}

// --- what is noted -----------------------------------------------------------------------------------------------------

const FIELD = "input:not([type=checkbox],[type=radio],[type=range]),textarea";
const CONTROL = "button,input,textarea,summary,.tab,a";

on("click", (event, target) => {
  const control = target.closest<HTMLInputElement>(CONTROL);
  if (!control) return;
  if (control instanceof HTMLAnchorElement) {
    // Pages of the app are the session's; one that is to open in a tab of its own, and any other, is the browser's.
    const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (modified || control.origin !== location.origin || !control.matches("nav a,.page-link")) return;
    event.preventDefault();
  }
  add({ type: "click", target: control });
  look(control);
});

on("input", (_event, target) => {
  if (target.matches(FIELD)) {
    add({ type: "input", target, value: (target as HTMLInputElement).value });
    for (const send of all(target.closest(".stChatInput") ?? target, ".chat-send")) send.disabled = false;
  } else if (target.matches("[type=range]")) moveThumb(target as HTMLInputElement);
});

on("keydown", (event, target) => {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey, repeat } = event;
  const types = key.length === 1 && !ctrlKey && !metaKey && !altKey && target.matches(FIELD);
  if (types || event.isComposing || /^(Tab|Shift|Control|Alt|Meta)$/.test(key)) return;
  const pressed = /^(Enter| )$/.test(key);
  if (repeat && pressed) event.preventDefault();
  // What these make of a key is a click.
  if (target.matches(pressed ? "button,a,summary,[type=checkbox]" : "[type=radio]") || (repeat && pressed)) return;
  const field = target as HTMLInputElement;
  const arrow = { ArrowUp: 1, ArrowDown: -1 }[key];
  if (field.type === "number" && arrow) {
    event.preventDefault();
    step(field, arrow);
  }
  add({ type: "keydown", target, key: { key, code, ctrlKey, metaKey, shiftKey, altKey, repeat } });
  if (key === "Enter" && !shiftKey && !ctrlKey && target.matches(".stChatInput textarea")) {
    event.preventDefault();
    field.value = "";
  }
});

on("focusin", (_event, target) => {
  if (target.matches(".combobox input")) (target as HTMLInputElement).select();
  add({ type: "focusin", target });
});

on("focusout", (event, target) => {
  if (!event.relatedTarget && document.hasFocus()) add({ type: "focusout", target });
});

let slides: HTMLInputElement | undefined;
let from = 0;

function slide(event: PointerEvent): number {
  const track = slides!.closest(".slider-track")!;
  const { left, width } = track.getBoundingClientRect();
  const at = (event.clientX - left) / width;
  const [min, max] = limits(track);
  slides!.value = `${min + at * (max - min)}`;
  moveThumb(slides!);
  return at;
}

on("pointerdown", (event, target) => {
  const track = target.closest(".slider:not([data-disabled]) .slider-track");
  if (!track || event.button > 0) return;
  const away = (input: HTMLInputElement) => {
    const { left, width } = input.closest(".slider-thumb")!.getBoundingClientRect();
    return Math.abs(left + width / 2 - event.clientX);
  };
  slides = [...all(track, "input")].sort((one, other) => away(one) - away(other))[0]!;
  event.preventDefault();
  slides.focus();
  from = slide(event);
});

on("pointermove", (event) => slides && slide(event));

for (const type of ["pointerup", "pointercancel"] as const) {
  on(type, (event) => {
    if (!slides) return;
    add({ type: "slide", target: slides.closest(".slider-track")!, from, to: slide(event) });
    slides = undefined;
  });
}

let busy = false;
for (const type of ["pointerdown", "keydown", "compositionstart"] as const) on(type, () => (busy = true));
for (const type of ["pointerup", "pointercancel", "keyup", "compositionend"] as const) {
  on(type, () => setTimeout(() => (busy = false))); // the click comes after it
}

window.siteletEarly = {
  notes,
  busy: () => busy,
  stop: () => {
    watcher.disconnect();
    listening.abort();
  },
};
