/**
 * What the person has changed and no run has answered yet.
 *
 * A value in the worker's messages is older than one that was changed since: then the person's stays.
 */
import type { BlockMessage, ElementMessage, WireValue } from "../protocol/wire.gen";
import type { Tree } from "./tree";

export class PendingChanges {
  /** Values that wait for an event to travel with. */
  private readonly deferred = new Map<string, WireValue>();
  private readonly last = new Map<string, number>();

  constructor(private readonly tree: Tree) {}

  /** The value goes with the next event, unless there is a younger one. */
  defer(values: Iterable<readonly [string, WireValue]>, { overwrites = true } = {}): void {
    for (const [id, value] of values) if (overwrites || !this.deferred.has(id)) this.deferred.set(id, value);
  }

  takeDeferred(): Record<string, WireValue> {
    const values = Object.fromEntries(this.deferred);
    this.deferred.clear();
    return values;
  }

  /** The event of this number says so. */
  sent(id: string, seq: number): void {
    this.last.set(id, seq);
  }

  /** The message with the value that the person has given the widget since the event it answers; `overtaken`: none. */
  withValue(message: ElementMessage, ack: number, overtaken: (id: string) => void): ElementMessage {
    const { payload } = message;
    if (!("value" in payload)) return message;
    const here = this.tree.widget(payload.id);
    if (here !== undefined && (this.isYounger(payload.id, ack) || this.deferred.has(payload.id)))
      return { ...message, payload: { ...payload, value: here.value } as typeof payload };
    if (here !== undefined && !sameValue(here.value, payload.value)) overtaken(payload.id);
    return message;
  }

  /** The same for a block that a person has opened or closed since. */
  withChoice(message: BlockMessage, ack: number): BlockMessage {
    const { payload } = message;
    if (!("value" in payload) || payload.id === undefined) return message;
    const chosen = this.isYounger(payload.id, ack) ? this.tree.openOf(message.path) : undefined;
    return chosen === undefined ? message : { ...message, payload: { ...payload, value: chosen } as typeof payload };
  }

  private isYounger(id: string, ack: number): boolean {
    return (this.last.get(id) ?? 0) > ack;
  }
}

function sameValue(one: WireValue, other: WireValue): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
