/**
 * The worker as the page knows it.
 *
 * What the worker says comes over a broadcast channel that only these two know, not as a posted message: after a click
 * Chromium holds posted messages back until it has drawn the next frame, so that a run of two milliseconds is not heard
 * of before twelve. A page without an origin of its own, such as a sandboxed frame, shares no channel with its worker,
 * and old browsers have none.
 */
import type { Endpoint } from "./session";

export class AppWorker implements Endpoint {
  /** The channel's name, if there is one. */
  readonly channel: string | undefined;
  private readonly worker = new Worker(new URL("../worker/worker.ts", import.meta.url), {
    type: "module",
    name: "sitelet",
  });
  private readonly source: BroadcastChannel | Worker;
  private readonly early: MessageEvent[] = [];
  private readonly earlyErrors: ErrorEvent[] = [];

  constructor() {
    if (self.origin === "null" || !("BroadcastChannel" in self)) {
      this.source = this.worker;
    } else {
      this.channel = `sitelet-${crypto.getRandomValues(new Uint32Array(4)).join("-")}`;
      this.source = new BroadcastChannel(this.channel);
    }
    this.source.onmessage = (event) => this.early.push(event);
    this.worker.onerror = (event) => this.earlyErrors.push(event);
  }

  postMessage(message: unknown): void {
    this.worker.postMessage(message);
  }

  /** From here on, and for what has come before, `onMessage` and `onError` are called. */
  listen(onMessage: (event: MessageEvent) => void, onError: (event: ErrorEvent) => void): void {
    this.source.onmessage = onMessage;
    this.worker.onerror = onError;
    for (const event of this.early.splice(0)) onMessage(event);
    for (const event of this.earlyErrors.splice(0)) onError(event);
  }
}
