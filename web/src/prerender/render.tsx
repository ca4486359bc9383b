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
import type { FirstRun, InlineAttachment } from "../protocol/wire.gen";
import { finished } from "./markup";

export interface Rendered {
  readonly html: string;
  /** Names of the parts to load before the page is drawn again in the browser. */
  readonly parts: readonly string[];
}

/** `base` is the way from the page to the site's root. */
export async function render(firstRun: FirstRun, base: string): Promise<Rendered> {
  const messages = firstRun.messages.map((message) => (message.kind === "media" ? message : withBytes(message)));
  const session = new Session(NOBODY, new PageAddress(base, firstRun.page), undefined, { ...firstRun, messages });
  const page = (
    <SessionProvider value={session}>
      <App />
    </SessionProvider>
  );
  const [html, parts] = await drawWhole(() => renderToStaticMarkup(page));
  return { html: finished(html), parts };
}

/** The message with bytes where its texts stand for them; files stay as they are, since pages have them as text, too. */
function withBytes<Part>(part: Part): Part {
  if (typeof part !== "object" || part === null) return part;
  if ("base64" in part) return bytesOf((part as unknown as InlineAttachment).base64) as Part;
  const parts = Object.entries(part).map(([name, each]) => [name, withBytes(each as unknown)] as const);
  return (Array.isArray(part) ? parts.map(([, each]) => each) : Object.fromEntries(parts)) as Part;
}

/** What `atob` would do, which only browsers have. */
function bytesOf(base64: string): ArrayBuffer {
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const places = new Map(Array.from(digits, (digit, place) => [digit, place]));
  const text = base64.replace(/=+$/, "");
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let rest = 0;
  for (let at = 0, written = 0; at < text.length; at++) {
    rest = ((rest << 6) | (places.get(text.charAt(at)) ?? 0)) & 0xffff;
    if (at % 4 > 0) bytes[written++] = (rest >> (6 - 2 * (at % 4))) & 0xff;
  }
  return bytes.buffer;
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
