/**
 * Holds what the app's worker has written and not sent to the page yet, and sends it if the worker does not.
 *
 * The worker sends what it writes in quick succession together, which costs the page a task for all instead of one for
 * each. But nobody knows when a script writes next: one that computes for a minute then has no turn in which to send the
 * rest. This thread has.
 */
import type { HoldMessage, Relayed } from "./protocol";

/** Milliseconds; longer than the worker takes to send what it has, and too short for a person to notice. */
export const RELAY_AFTER_MS = 20;

export class Relay {
  private held: HoldMessage[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private channel: string | undefined;

  /** A worker has begun, whose messages go over this channel. */
  serve(channel: string): void {
    this.drop();
    this.channel = channel;
  }

  hold(message: HoldMessage): void {
    this.held.push(message);
    this.timer ??= setTimeout(() => this.forward(), RELAY_AFTER_MS);
  }

  /** The worker has sent all that came before. */
  drop(): void {
    this.held = [];
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private forward(): void {
    const [first] = this.held;
    if (first !== undefined && this.channel !== undefined) {
      const relayed: Relayed = { from: first.number, texts: this.held.map(({ text }) => text) };
      // Open for this one message: whoever has the channel open is woken by every message of the worker.
      const channel = new BroadcastChannel(this.channel);
      channel.postMessage(relayed);
      channel.close();
    }
    this.drop();
  }
}
