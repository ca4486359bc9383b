/**
 * The worker's messages, applied together: those of a run that goes on at a frame, the last of a run together with its
 * end. So a page is never seen half done.
 */
import type { WorkerMessage } from "../protocol/wire.gen";
import { PacedFrame } from "./pacedFrame";

/** Messages that wait for a frame, at most: a page that is out of sight draws none. */
const MAX_WAITING_MESSAGES = 5000;

export class MessageBatch {
  private readonly waiting: WorkerMessage[] = [];
  private readonly frame = new PacedFrame();

  /** `apply` is called for each message, `applied` after those that were applied together. */
  constructor(
    private readonly apply: (message: WorkerMessage) => void,
    private readonly applied: () => void,
  ) {}

  receive(arrived: string | WorkerMessage): void {
    const message = typeof arrived === "string" ? (JSON.parse(arrived) as WorkerMessage) : arrived;
    this.waiting.push(message);
    const isEnd = message.kind === "run" || message.kind === "download" || message.kind === "failed";
    if (isEnd || this.waiting.length >= MAX_WAITING_MESSAGES) this.applyWaiting();
    else this.frame.request(() => this.applyWaiting());
  }

  /** Forgets what waits. */
  drop(): void {
    this.waiting.length = 0;
  }

  private applyWaiting(): void {
    this.frame.cancel();
    for (const message of this.waiting.splice(0)) this.apply(message);
    this.applied();
  }
}
