/** What the page knows of the browser, which the script sees as `st.context`. */
import type { BrowserContext } from "../protocol/wire.gen";
import { readLook } from "./early/look";

/** `root` is where the site lies. */
export function readBrowser(root: string): BrowserContext {
  return {
    root,
    headers: {
      Host: location.host,
      Origin: location.origin,
      "User-Agent": navigator.userAgent,
      "Accept-Language": acceptLanguage(),
    },
    cookies: readCookies(),
    locale: navigator.language,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    offset: new Date().getTimezoneOffset(),
    embedded: readLook(location.search).isEmbedded,
    theme: document.documentElement.dataset["theme"] === "dark" ? "dark" : "light",
  };
}

/** As the browser itself says it to servers. */
function acceptLanguage(): string {
  return navigator.languages
    .map((language, place) => (place === 0 ? language : `${language};q=${Math.max(1 - place / 10, 0.1).toFixed(1)}`))
    .join(",");
}

/** Those that scripts of the page may read. */
function readCookies(): Record<string, string> {
  let text = "";
  try {
    text = document.cookie;
  } catch {
    // A frame without an origin of its own has no cookies.
  }
  const pairs = text.split("; ").filter((pair) => pair !== "");
  return Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s, 2) as [string, string]));
}
