/**
 * What the page sends: events in the order of their numbers, each with what the worker has not heard of yet.
 *
 * Invariant: the worker gets a file before the first event that names it, and the address and the browser's state with
 * the first event that asks for a run after they changed.
 */
import type { BrowserContext, PageEvent } from "../protocol/wire.gen";
import type { Address } from "./address";
import type { Endpoint } from "./endpoint";
import type { Recovery } from "./recovery";
import type { Uploads } from "./uploads";

/** An event before it is sent, which is when it gets its number. */
export type Unnumbered<Event extends { readonly seq: number }> = Event extends unknown ? Omit<Event, "seq"> : never;

export class Outbox {
  /** The number of the last event. */
  seq = 0;
  private lastBrowser = "";

  constructor(
    private readonly worker: Endpoint,
    private readonly address: Address,
    private readonly uploads: Uploads,
    private readonly recovery: Recovery,
    private readonly readBrowser?: () => BrowserContext,
  ) {}

  send(event: Unnumbered<PageEvent>): void {
    this.seq += 1;
    const asks = event.kind !== "files" && event.kind !== "download";
    const query = asks ? this.address.news() : undefined;
    const browser = asks ? this.browserNews() : undefined;
    if ("values" in event) this.uploads.send(Object.values(event.values));
    const sent: PageEvent = {
      ...event,
      seq: this.seq,
      ...(query === undefined ? {} : { query }),
      ...(browser === undefined ? {} : { browser }),
    };
    this.recovery.sent(sent);
    this.worker.postMessage(sent);
  }

  /** From now on the worker is another one, which has heard of nothing. */
  beginSession(): void {
    this.lastBrowser = "";
    this.address.forget();
    this.uploads.forgetSent();
  }

  /** What the page knows of the browser, if that has changed since the worker last heard of it. */
  private browserNews(): BrowserContext | undefined {
    const browser = this.readBrowser?.();
    const text = JSON.stringify(browser) ?? "";
    if (text === this.lastBrowser) return undefined;
    this.lastBrowser = text;
    return browser;
  }
}
