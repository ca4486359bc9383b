/**
 * The worker as the page knows it.
 *
 * The worker's messages come over a broadcast channel that only these two know, not as posted messages: after a click
 * Chromium holds posted messages back until it has drawn the next frame (measured in Chromium 150: a run of 2 ms was
 * noticed after 12 ms). A page without an origin of its own, such as a sandboxed frame, shares no channel with its
 * worker, and old browsers have none. Bytes are always posted: a broadcast channel transfers nothing.
 */
import * as environment from "../environment";
import type { Relayed } from "../keeper/protocol";
import type { BootMessage, Transfer, WorkerMessage } from "../protocol/wire.gen";
import { findBroken } from "../siteFiles";
import type { Endpoint } from "../model/endpoint";
import { Arrivals, type Arriving } from "./arrivals";
import { type StartedWorker, takeStartedWorker } from "./startedWorker";

type Boot = Omit<BootMessage, "channel" | "interrupts">;

export class AppWorker implements Endpoint {
  private worker!: Worker;
  private channel: BroadcastChannel | undefined;
  /** Written to, it interrupts Python wherever that is; only pages that are isolated may share memory. */
  private readonly interrupts = environment.canShareMemory ? new Uint8Array(new SharedArrayBuffer(1)) : undefined;
  private readonly early: Array<string | WorkerMessage> = [];
  private readonly earlyErrors: ErrorEvent[] = [];
  private onMessage = (message: string | WorkerMessage): unknown => this.early.push(message);
  private onError = (event: ErrorEvent): unknown => this.earlyErrors.push(event);

  /** Starts the worker; `attach` gives each that is started its line to the keeper of the session. */
  constructor(
    /** Of the worker's script. */
    private readonly address: string,
    private readonly boot: Boot,
    private readonly attach: () => MessagePort,
  ) {
    this.start(takeStartedWorker());
  }

  postMessage(message: unknown): void {
    this.worker.postMessage(message);
  }

  /** From here on, and for what has come before, `onMessage` and `onError` are called. */
  listen(onMessage: (message: string | WorkerMessage) => void, onError: (event: ErrorEvent) => void): void {
    const explain = (event: ErrorEvent) => void this.explained(event).then(onError);
    this.onMessage = onMessage;
    this.onError = explain;
    for (const message of this.early.splice(0)) onMessage(message);
    for (const event of this.earlyErrors.splice(0)) explain(event);
  }

  /** The event of a script that did not come says nothing: the web host may. */
  private async explained(event: ErrorEvent): Promise<ErrorEvent> {
    event.preventDefault();
    if (event.message) return event;
    const broken = await findBroken([this.address]);
    return broken === undefined ? event : new ErrorEvent("error", { message: broken.message });
  }

  /** Interrupts what Python does now, where that is possible. */
  interrupt(): void {
    const KEYBOARD_INTERRUPT = 2;
    this.interrupts?.fill(KEYBOARD_INTERRUPT);
  }

  /** Ends the worker, whatever it is at, and starts another; nothing that the first one says is heard any more. */
  restart(): void {
    this.worker.terminate();
    this.worker.onmessage = null;
    if (this.channel !== undefined) this.channel.onmessage = null;
    this.channel?.close();
    this.start();
  }

  private start(started?: StartedWorker): void {
    this.worker =
      started?.worker ??
      new Worker(new URL("../worker/worker.ts", import.meta.url), { type: "module", name: "sitelet" });
    const { worker } = this;
    const arrivals = new Arrivals((message) => this.onMessage(message));
    worker.onmessage = ({ data }: MessageEvent<Arriving | Transfer>) => {
      if (typeof data === "object" && "attachments" in data) arrivals.receive(data);
      else arrivals.hear(data);
    };
    let channel: string | undefined;
    if (environment.canBroadcast) {
      channel = `sitelet-${crypto.getRandomValues(new Uint32Array(4)).join("-")}`;
      this.channel = new BroadcastChannel(channel);
      this.channel.onmessage = ({ data }: MessageEvent<Arriving | Relayed>) => {
        if (typeof data === "object" && "from" in data) arrivals.relay(data);
        else arrivals.hear(data);
      };
    }
    worker.onerror = (event) => this.worker === worker && this.onError(event);
    // What it was is lost, and messages after it may wait for it.
    worker.onmessageerror = () =>
      this.worker === worker &&
      this.onError(new ErrorEvent("error", { message: "The browser could not read a message of it." }));
    if (started?.error !== undefined) this.onError(started.error);
    this.interrupts?.fill(0);
    const { interrupts } = this;
    const boot: BootMessage = {
      ...this.boot,
      ...(channel === undefined ? {} : { channel }),
      ...(interrupts === undefined ? {} : { interrupts }),
    };
    worker.postMessage(boot, [this.attach()]);
  }
}
