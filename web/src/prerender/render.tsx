/**
 * Draws a page at build time, with the components that draw it in the browser, in an engine without a document.
 *
 * `npm run build` makes one script of it; wasm_runtime/site/prerender runs that.
 */
import "./standIns";

import { renderToStaticMarkup } from "react-dom/server.browser";

import { Address } from "../model/address";
import { App } from "../shell/App";
import { SessionProvider } from "../model/context";
import type { Endpoint } from "../model/endpoint";
import { drawWhole } from "../lazy";
import { Session } from "../model/session";
import type { FirstRun } from "../protocol/wire.gen";
import { finished } from "./markup";

export interface Rendered {
  readonly html: string;
  /** Names of the parts to load before the page is drawn again in the browser. */
  readonly parts: readonly string[];
}

/** `base` is the way from the page to the site's root. */
export async function render(firstRun: FirstRun, base: string): Promise<Rendered> {
  const session = new Session(NOBODY, new PageAddress(base, firstRun.page), undefined, firstRun);
  const page = (
    <SessionProvider value={session}>
      <App />
    </SessionProvider>
  );
  const [html, parts] = await drawWhole(() => renderToStaticMarkup(page));
  return { html: finished(html), parts };
}

const NOBODY: Endpoint = { postMessage: () => undefined, listen: () => undefined } as unknown as Endpoint;

/** Where a page will be: hosts serve it from a folder of its own. */
class PageAddress extends Address {
  constructor(
    root: string,
    private readonly shown: string,
  ) {
    super(root);
  }

  override get page(): string {
    return this.shown;
  }

  override takeLost(): undefined {
    return undefined;
  }

  override of(page: string, query = ""): string {
    return this.root + (page && `${encodeURIComponent(page)}/`) + (query && `?${query}`);
  }
}
