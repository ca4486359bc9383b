import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Outbox } from "../../src/worker/outbox";

function outbox() {
  const sent: Array<string | readonly string[]> = [];
  const held: unknown[] = [];
  const box = new Outbox(
    (texts) => sent.push(texts),
    (message) => held.push(message.kind === "hold" ? [message.number, message.text] : message.kind),
  );
  return { box, sent, held };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("a message", () => {
  it("is sent at once when none was sent for a while", () => {
    const { box, sent, held } = outbox();
    box.add("one", false);
    vi.advanceTimersByTime(8);
    box.add("two", false);
    expect(sent).toEqual(["one", "two"]);
    expect(held).toEqual([]);
  });

  it("that follows closely waits, and the keeper holds it; it is sent with the first after some milliseconds", () => {
    const { box, sent, held } = outbox();
    box.add("one", false);
    box.add("two", false);
    box.add("three", false);
    expect(sent).toEqual(["one"]);
    expect(held).toEqual([
      [1, "two"],
      [2, "three"],
    ]);
    const later = performance.now() + 8; // the script computes: no timer has a turn
    vi.spyOn(performance, "now").mockReturnValue(later);
    box.add("four", false);
    expect(sent).toEqual(["one", ["two", "three", "four"]]);
    expect(held.at(-1)).toBe("sent");
  });

  it("that follows an urgent one is sent at once, and the next one waits", () => {
    const { box, sent } = outbox();
    box.add("the run begins", true);
    box.add("one", false);
    box.add("two", false);
    expect(sent).toEqual(["the run begins", "one"]);
    box.add("the run is over", true);
    expect(sent.at(-1)).toEqual(["two", "the run is over"]);
  });

  it("that is urgent takes all that wait with it", () => {
    const { box, sent, held } = outbox();
    box.add("one", false);
    box.add("two", false);
    box.add("three", true);
    expect(sent).toEqual(["one", ["two", "three"]]);
    expect(held).toEqual([[1, "two"], "sent"]);
  });

  it("that is large is not copied for the keeper", () => {
    const { box, sent, held } = outbox();
    box.add("one", false);
    box.add("x".repeat(20_000), false);
    expect(sent).toHaveLength(2);
    expect(held).toEqual([]);
  });

  it("is sent as soon as Python gives way", () => {
    const { box, sent, held } = outbox();
    box.add("one", false);
    box.add("two", false);
    vi.advanceTimersByTime(1);
    expect(sent).toEqual(["one", "two"]);
    expect(held).toEqual([[1, "two"], "sent"]);
  });

  it("that goes another way comes after those that wait, and is counted", () => {
    const { box, sent, held } = outbox();
    box.add("one", false);
    box.add("two", false);
    box.pass();
    box.add("four", false);
    expect(sent).toEqual(["one", "two"]);
    expect(held).toEqual([[1, "two"], "sent", [3, "four"]]);
  });
});
