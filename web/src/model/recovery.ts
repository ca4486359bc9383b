/**
 * What is needed to go on when the worker has to be ended: it does not answer a stop, or it has failed.
 *
 * Here it says which changes of the person no run has answered yet, and how often the worker has failed in a row.
 */
import type { PageEvent, WireValue } from "../protocol/wire.gen";

/** Milliseconds that a run has to end by itself when it is stopped. */
const STOP_TIMEOUT_MS = 400;
/** After so many failures without a run in between the worker is not restarted. */
const MAX_FAILURES = 2;

export class Recovery {
  private unanswered: PageEvent[] = [];
  private timer = 0;
  private failures = 0;

  sent(event: PageEvent): void {
    this.unanswered.push(event);
  }

  /** A run is over: it has answered all up to this number. */
  answered(ack: number): void {
    this.unanswered = this.unanswered.filter(({ seq }) => seq > ack);
    this.failures = 0;
    clearTimeout(this.timer);
  }

  /** Calls `onLate` if no run ends in time. */
  awaitEnd(onLate: () => void): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(onLate, STOP_TIMEOUT_MS);
  }

  /** Whether it is worth while to start again after a failure. */
  mayTryAgain(): boolean {
    this.failures += 1;
    return this.failures < MAX_FAILURES;
  }

  /** The last values that were not answered, without those that were a trigger's. They will not be given again. */
  takeValues(): ReadonlyMap<string, WireValue> {
    const values = new Map<string, WireValue>();
    for (const event of this.unanswered) {
      if (!("values" in event)) continue;
      const trigger = "trigger" in event ? event.trigger : undefined;
      for (const [id, value] of Object.entries(event.values)) if (id !== trigger) values.set(id, value);
    }
    this.forget();
    return values;
  }

  forget(): void {
    this.unanswered = [];
    clearTimeout(this.timer);
  }
}
