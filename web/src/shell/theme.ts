/** Light, dark, or as the system says; the choice is kept for the next visit. An app may have one theme only. */
import { Store } from "../model/store";
import { chosenTheme } from "./early/look";
import { embedding } from "./embedding";

export type ThemeChoice = "system" | "light" | "dark";

/** Nothing to choose: the build has set the theme. */
export const isOnlyTheme = globalThis.document?.documentElement.hasAttribute("data-only-theme") ?? false;

const KEY = "sitelet-theme";
const systemDark = window.matchMedia("(prefers-color-scheme: dark)");

/** What the address asks for is not kept. */
export const theme = new Store<{ choice: ThemeChoice }>({ choice: embedding.theme ?? chosenTheme() ?? "system" });

export function chooseTheme(choice: ThemeChoice): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Storage may be refused; the choice then lasts as long as the page.
  }
  theme.set({ choice });
  apply();
}

/** Applies the theme, and again whenever the system's changes. */
export function startTheme(): void {
  if (isOnlyTheme) return;
  apply();
  systemDark.addEventListener("change", apply);
}

function apply(): void {
  const { choice } = theme.value;
  const dark = choice === "dark" || (choice === "system" && systemDark.matches);
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
}
