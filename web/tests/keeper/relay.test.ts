import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { Relay, RELAY_AFTER_MS } from "../../src/keeper/relay";

class StubChannel {
  static open = new Map<string, unknown[]>();
  constructor(private readonly name: string) {
    StubChannel.open.set(name, []);
  }
  postMessage(message: unknown): void {
    StubChannel.open.get(this.name)?.push(message);
  }
  close(): void {
    StubChannel.open.delete(this.name);
  }
}

const hold = (relay: Relay, number: number) => relay.hold({ kind: "hold", number, text: `text ${number}` });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("BroadcastChannel", StubChannel);
  StubChannel.open.clear();
});
afterEach(() => vi.unstubAllGlobals());

it("sends what the worker has not sent in time, once", () => {
  const relay = new Relay();
  relay.open("one");
  hold(relay, 3);
  hold(relay, 4);
  vi.advanceTimersByTime(RELAY_AFTER_MS);
  hold(relay, 5);
  vi.advanceTimersByTime(RELAY_AFTER_MS);
  expect(StubChannel.open.get("one")).toEqual([
    { from: 3, texts: ["text 3", "text 4"] },
    { from: 5, texts: ["text 5"] },
  ]);
});

it("sends nothing that the worker has sent", () => {
  const relay = new Relay();
  relay.open("one");
  hold(relay, 0);
  relay.drop();
  vi.advanceTimersByTime(RELAY_AFTER_MS - 1);
  hold(relay, 1);
  vi.advanceTimersByTime(RELAY_AFTER_MS - 1);
  expect(StubChannel.open.get("one")).toEqual([]);
});

it("forgets a worker that is gone", () => {
  const relay = new Relay();
  relay.open("one");
  hold(relay, 0);
  relay.open("two");
  vi.advanceTimersByTime(RELAY_AFTER_MS);
  expect([...StubChannel.open]).toEqual([["two", []]]);
});
