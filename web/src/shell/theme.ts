/** Light, dark, or as the system says; the choice is kept for the next visit. An app may have one theme only. */
import { Store } from "../model/store";

export type ThemeChoice = "system" | "light" | "dark";

/** Nothing to choose: the build has set the theme. */
export const isOnlyTheme = globalThis.document?.documentElement.hasAttribute("data-only-theme") ?? false;

const KEY = "sitelet-theme";
const systemDark = window.matchMedia("(prefers-color-scheme: dark)");

export const theme = new Store<{ choice: ThemeChoice }>({ choice: stored() });

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

function stored(): ThemeChoice {
  try {
    const value = localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : "system";
  } catch {
    return "system";
  }
}
