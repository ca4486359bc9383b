/** Tells when a run takes long: from then on it is announced, and what is left over of the one before is faded. */
import type { ReachedMessage } from "../protocol/wire.gen";

const SLOW_RUN_MS = 500;

export class SlowRun {
  /** How far the run has come, as far as the worker has said. */
  reached: ReachedMessage["blocks"] | undefined;
  private timer = 0;

  constructor(private readonly isSlow: () => void) {}

  begin(): void {
    this.end();
    this.timer = window.setTimeout(this.isSlow, SLOW_RUN_MS);
    this.reached = undefined;
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
