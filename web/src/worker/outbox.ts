/**
 * Messages on their way to the page.
 *
 * Each costs the page a task, which takes longer than to draw most of what is in it. So what is written in quick succession
 * is sent together: at the first write after some milliseconds, when the script waits, and when the run is over. The keeper
 * has a copy meanwhile, and sends it if none of that comes (keeper/relay.ts).
 */
import type { HoldMessage, SentMessage } from "../keeper/protocol";

/** Milliseconds: half a frame. */
const TOGETHER_MS = 8;
/** Characters of a message that costs more to copy than a task does. */
const LARGE = 20_000;

export class Outbox {
  private texts: string[] = [];
  /** Of messages sent so far. */
  private count = 0;
  private isHeld = false;
  private lastSent = -Infinity;
  private hasTimer = false;

  /** `hold` is told what waits, and when it is sent. */
  constructor(
    private readonly send: (texts: string | readonly string[]) => void,
    private readonly hold: (message: HoldMessage | SentMessage) => void,
  ) {}

  /** Takes a message, which is sent at once with all that wait if it is `urgent`. */
  add(text: string, urgent: boolean): void {
    this.texts.push(text);
    if (urgent || text.length >= LARGE || performance.now() - this.lastSent >= TOGETHER_MS) {
      this.flush();
      // What a run writes first is not held back by the message that it begins.
      if (urgent) this.lastSent = -Infinity;
    } else {
      this.isHeld = true;
      this.hold({ kind: "hold", number: this.count + this.texts.length - 1, text });
      this.flushSoon();
    }
  }

  /** Counts a message that is sent another way, after all that wait. */
  pass(): void {
    this.flush();
    this.count += 1;
  }

  flush(): void {
    const { texts } = this;
    const [first] = texts;
    if (first === undefined) return;
    this.texts = [];
    this.count += texts.length;
    this.send(texts.length === 1 ? first : texts);
    this.lastSent = performance.now();
    if (this.isHeld) this.hold({ kind: "sent" });
    this.isHeld = false;
  }

  /** As soon as Python gives way. */
  private flushSoon(): void {
    if (this.hasTimer) return;
    this.hasTimer = true;
    setTimeout(() => {
      this.hasTimer = false;
      this.flush();
    });
  }
}
