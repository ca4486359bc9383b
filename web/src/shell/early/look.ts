/**
 * How the page looks from its first paint on: in the theme that its address or the user asks for, and without what an
 * embedded page leaves out (`?embed=true`, `embed_options`). The styles find at the root what is different.
 *
 * vite.config.ts puts this file, minified, into index.html itself, so it may import nothing, and its exports are for the
 * page's own scripts. start.ts does the same again, for pages whose policy forbids scripts in them.
 */

export interface Look {
  readonly isEmbedded: boolean;
  /** Whether the header has its buttons. */
  readonly toolbar: boolean;
  readonly padding: boolean;
  /** Whether the page that embeds this one scrolls, and this one does not. */
  readonly fixed: boolean;
  /** Whether the page says nothing of its start. */
  readonly silent: boolean;
  /** The theme, whatever the user has chosen. */
  readonly theme: "light" | "dark" | undefined;
}

/** What an address asks for. Letters may be large or small; each option has a parameter of its own. */
export function readLook(search: string): Look {
  const asked = [...new URLSearchParams(search)].map(([name, value]) => `${name}=${value}`.toLowerCase());
  const isEmbedded = asked.includes("embed=true");
  const has = (option: string) => asked.includes(`embed_options=${option}`);
  return {
    isEmbedded,
    toolbar: !isEmbedded || has("show_toolbar"),
    padding: !isEmbedded || has("show_padding"),
    fixed: isEmbedded && has("disable_scrolling"),
    silent: has("hide_loading_screen"),
    theme: has("light_theme") ? "light" : has("dark_theme") ? "dark" : undefined,
  };
}

/** What the user has chosen in an earlier visit, unless it is the system's. */
export function chosenTheme(): "light" | "dark" | undefined {
  try {
    const chosen = localStorage.getItem("sitelet-theme");
    return chosen === "light" || chosen === "dark" ? chosen : undefined;
  } catch {
    return undefined; // storage may be refused
  }
}

/** An app that has one theme only keeps it. */
function apply({ isEmbedded, toolbar, padding, fixed, silent, theme }: Look, page: DOMStringMap): void {
  const now = theme ?? chosenTheme();
  if (now !== undefined && !("onlyTheme" in page)) page["theme"] = now;
  if (silent) page["silent"] = "";
  const left = [toolbar && "toolbar", padding && "padding", fixed && "fixed"];
  if (isEmbedded) page["embed"] = left.filter(Boolean).join(" ");
}

// Where a page is drawn while it is built there is none.
if (globalThis.document !== undefined) apply(readLook(location.search), document.documentElement.dataset);
