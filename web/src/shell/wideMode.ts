/** Whether the app takes the whole width: as its script says, unless the person who looks at it has chosen. */
import { Store } from "../model/store";
import { appName, readConfig } from "./config";

export type Layout = "wide" | "narrow";

/** What was chosen, if anything was. */
export const wideMode = new Store<{ layout: Layout | undefined }>({ layout: stored() });

/** What the build has drawn follows the choice before it is seen. */
export function showChosenLayout(root: HTMLElement): void {
  const { layout } = wideMode.value;
  const container = root.querySelector<HTMLElement>("[data-layout]");
  if (layout !== undefined && container !== null) container.dataset["layout"] = layout;
}

/** A choice that is the script's own is none: the app then follows its script again. */
export function chooseLayout(layout: Layout, ofScript: Layout): void {
  wideMode.set({ layout: layout === ofScript ? undefined : layout });
  try {
    if (layout === ofScript) localStorage.removeItem(key());
    else localStorage.setItem(key(), layout);
  } catch {
    // Storage may be refused; the choice then lasts as long as the page.
  }
}

/** Each app of an origin has its own. */
function key(): string {
  return `${appName(readConfig())} layout`;
}

function stored(): Layout | undefined {
  if (import.meta.env.SSR) return undefined;
  try {
    const value = localStorage.getItem(key());
    return value === "wide" || value === "narrow" ? value : undefined;
  } catch {
    return undefined;
  }
}
