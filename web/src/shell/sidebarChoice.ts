/** How wide the sidebar is and whether it is closed, where who looks at the app has chosen: kept for app and browser. */
import { Store } from "../model/store";
import { appName, readConfig } from "./config";

/** Below this width of the page the sidebar lies over it, and starts closed. */
export const NARROW = 768;

interface Choice {
  readonly width?: number | undefined;
  readonly collapsed?: boolean | undefined;
}

export const sidebarChoice = new Store<Choice>(stored());

/** Keeps a choice. That the sidebar is open over a narrow page is none: it would hide the page the next time. */
export function chooseSidebar(choice: Choice): void {
  sidebarChoice.set(choice);
  try {
    localStorage.setItem(key(), JSON.stringify(sidebarChoice.value));
  } catch {
    // Storage may be refused; the choice then lasts as long as the page.
  }
}

/** What the build has drawn follows the choice before it is seen. */
export function showChosenSidebar(root: HTMLElement): void {
  const { width, collapsed } = sidebarChoice.value;
  const sidebar = root.querySelector<HTMLElement>(".stSidebar");
  if (width !== undefined) sidebar?.style.setProperty("--sidebar-width", `${width}px`);
  if (collapsed !== undefined && innerWidth >= NARROW) sidebar?.setAttribute("data-open", String(!collapsed));
}

/** Each app of an origin has its own. */
function key(): string {
  return `${appName(readConfig())} sidebar`;
}

function stored(): Choice {
  if (import.meta.env.SSR) return {};
  try {
    const { width, collapsed } = JSON.parse(localStorage.getItem(key()) ?? "{}") as Record<string, unknown>;
    return {
      ...(typeof width === "number" ? { width } : {}),
      ...(typeof collapsed === "boolean" ? { collapsed } : {}),
    };
  } catch {
    return {};
  }
}
