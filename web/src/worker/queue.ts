/**
 * Events in the order they came, handed over in batches.
 *
 * A batch is taken when the worker is free, and one task later than the event that opens it: what the browser has
 * queued up behind a long run is then in the batch. A message channel gives that task without the delay of a timer.
 */
import type { ClearCacheMessage, PageEvent, SaveMessage } from "../protocol/wire.gen";

export type Queued = PageEvent | ClearCacheMessage | SaveMessage;

export class EventQueue {
  private events: Queued[] = [];
  private ready = false;
  private busy = false;
  private readonly channel = new MessageChannel();
  /** Gives the browser a turn, in which it delivers what has been sent. */
  private readonly turn = new MessageChannel();

  constructor(private readonly answer: (events: Queued[]) => Promise<void>) {
    this.channel.port1.onmessage = () => void this.drain();
  }

  push(event: Queued): void {
    this.events.push(event);
    this.schedule();
  }

  /** From here on events are answered; those that came before are the first batch. */
  open(): void {
    this.ready = true;
    this.schedule();
  }

  /**
   * What has come in since, up to the first that changes what a run is of, as JSON: taken out of the queue. To store
   * the session waits for the end of the run, and stands in nobody's way.
   */
  async newer(): Promise<string> {
    await new Promise((resolve) => {
      this.turn.port1.onmessage = resolve;
      this.turn.port2.postMessage(null);
    });
    const end = this.events.findIndex(({ kind }) => kind === "files" || kind === "clear_cache");
    const found = this.events.splice(0, end < 0 ? this.events.length : end);
    this.events.unshift(...found.filter(({ kind }) => kind === "save"));
    return JSON.stringify(found.filter(({ kind }) => kind !== "save"));
  }

  private schedule(): void {
    if (this.ready && !this.busy && this.events.length > 0) {
      this.busy = true;
      this.channel.port2.postMessage(null);
    }
  }

  private async drain(): Promise<void> {
    const batch = this.events;
    this.events = [];
    await this.answer(batch);
    this.busy = false;
    this.schedule();
  }
}
