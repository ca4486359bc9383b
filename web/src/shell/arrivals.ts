/**
 * What the worker says, in the order in which it says it.
 *
 * Messages come one way, the bytes of some another: only posted messages can transfer. Bytes are posted first, yet may be
 * overtaken. So a message that waits for its bytes holds up all that come after it, and nothing else does.
 */
import { withAttachments } from "../protocol/attachments";
import type { AttachedText, Transfer, WorkerMessage } from "../protocol/wire.gen";

/** A message as it is on its way: Python's are text, those of the worker's own script are not. */
export type Arriving = string | WorkerMessage | AttachedText;

export class Arrivals {
  private readonly transfers = new Map<number, Array<ArrayBuffer | File>>();
  private readonly held: Arriving[] = [];

  constructor(private readonly deliver: (message: string | WorkerMessage) => void) {}

  /** A message has come. */
  hear(message: Arriving): void {
    if (typeof message === "string" && this.held.length === 0) {
      this.deliver(message);
    } else {
      this.held.push(message);
      this.release();
    }
  }

  /** The bytes of a message have come. */
  receive({ transfer, attachments }: Transfer): void {
    this.transfers.set(transfer, attachments);
    this.release();
  }

  private release(): void {
    for (let next = this.held[0]; next !== undefined; next = this.held[0]) {
      if (typeof next === "string" || !("transfer" in next)) {
        this.held.shift();
        this.deliver(next);
        continue;
      }
      const attachments = this.transfers.get(next.transfer);
      if (attachments === undefined) return;
      this.transfers.delete(next.transfer);
      this.held.shift();
      this.deliver(withAttachments<WorkerMessage>(next.text, attachments));
    }
  }
}
