import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { Relay, RELAY_AFTER_MS } from "../../src/keeper/relay";

/** What was sent on each channel; a channel that is closed takes no more. */
const sent = new Map<string, unknown[]>();
let opened = 0;

class StubChannel {
  private isOpen = true;
  constructor(private readonly name: string) {
    opened += 1;
  }
  postMessage(message: unknown): void {
    if (!this.isOpen) throw new Error("closed");
    sent.set(this.name, [...(sent.get(this.name) ?? []), message]);
  }
  close(): void {
    this.isOpen = false;
    opened -= 1;
  }
}

const hold = (relay: Relay, number: number) => relay.hold({ kind: "hold", number, text: `text ${number}` });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("BroadcastChannel", StubChannel);
  sent.clear();
  opened = 0;
});
afterEach(() => vi.unstubAllGlobals());

it("sends what the worker has not sent in time, once", () => {
  const relay = new Relay();
  relay.serve("one");
  hold(relay, 3);
  hold(relay, 4);
  vi.advanceTimersByTime(RELAY_AFTER_MS);
  hold(relay, 5);
  vi.advanceTimersByTime(RELAY_AFTER_MS);
  expect(sent.get("one")).toEqual([
    { from: 3, texts: ["text 3", "text 4"] },
    { from: 5, texts: ["text 5"] },
  ]);
});

it("listens to nothing that the worker sends", () => {
  const relay = new Relay();
  relay.serve("one");
  expect(opened).toBe(0);
  hold(relay, 0);
  vi.advanceTimersByTime(RELAY_AFTER_MS);
  expect([sent.size, opened]).toEqual([1, 0]);
});

it("sends nothing that the worker has sent", () => {
  const relay = new Relay();
  relay.serve("one");
  hold(relay, 0);
  relay.drop();
  vi.advanceTimersByTime(RELAY_AFTER_MS - 1);
  hold(relay, 1);
  vi.advanceTimersByTime(RELAY_AFTER_MS - 1);
  expect(sent.size).toBe(0);
});

it("forgets a worker that is gone", () => {
  const relay = new Relay();
  relay.serve("one");
  hold(relay, 0);
  relay.serve("two");
  vi.advanceTimersByTime(RELAY_AFTER_MS);
  expect(sent.size).toBe(0);
});
