/**
 * What the worker says, in the order in which it says it.
 *
 * Messages come one way, the bytes of some another: only posted messages can transfer. Bytes are posted first, yet may be
 * overtaken. So a message that waits for its bytes holds up all that come after it, and nothing else does.
 *
 * Texts may also come from the keeper, which relays what the worker has not sent yet (worker/outbox.ts): Python's messages
 * are counted, and each is delivered once.
 */
import type { Relayed } from "../keeper/protocol";
import { withAttachments } from "../protocol/attachments";
import type { AttachedText, Transfer, WorkerMessage } from "../protocol/wire.gen";

/** A message as it is on its way: Python's are text, or several texts, those of the worker's own script are not. */
export type Arriving = string | readonly string[] | WorkerMessage | AttachedText;
type Message = Exclude<Arriving, readonly string[]>;

export class Arrivals {
  private readonly transfers = new Map<number, Array<ArrayBuffer | File>>();
  private readonly held: Message[] = [];
  /** Of Python's messages: how many the worker has sent, and how many have been taken in. */
  private sent = 0;
  private taken = 0;
  private relayed: Relayed | undefined;

  constructor(private readonly deliver: (message: string | WorkerMessage) => void) {}

  /** A message has come, or some. */
  hear(arriving: Arriving): void {
    if (isSeveral(arriving)) for (const text of arriving) this.hearOne(text);
    else if (typeof arriving === "string" || "transfer" in arriving) this.hearOne(arriving);
    else this.take(arriving);
    if (this.relayed !== undefined) this.relay(this.relayed);
  }

  /** Messages have come before the worker has sent them. */
  relay(relayed: Relayed): void {
    const { from, texts } = relayed;
    // What is to come before them may still be on its way.
    this.relayed = from > this.taken ? relayed : undefined;
    if (this.relayed !== undefined) return;
    for (const text of texts.slice(this.taken - from)) {
      this.taken += 1;
      this.take(text);
    }
  }

  /** The bytes of a message have come. */
  receive({ transfer, attachments }: Transfer): void {
    this.transfers.set(transfer, attachments);
    this.release();
  }

  private hearOne(message: string | AttachedText): void {
    this.sent += 1;
    if (this.sent <= this.taken) return;
    this.taken = this.sent;
    this.take(message);
  }

  private take(message: Message): void {
    if (typeof message === "string" && this.held.length === 0) {
      this.deliver(message);
    } else {
      this.held.push(message);
      this.release();
    }
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

function isSeveral(arriving: Arriving): arriving is readonly string[] {
  return Array.isArray(arriving);
}
