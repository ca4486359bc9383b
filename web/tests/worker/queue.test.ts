import { describe, expect, it } from "vitest";

import type { PageEvent } from "../../src/protocol/wire.gen";
import { EventQueue, type Queued } from "../../src/worker/queue";

const press = (trigger: string): PageEvent => ({ kind: "change", seq: 1, values: {}, trigger });

/** Python's side of the queue: each batch waits here until the test has taken it, and then until it lets it end. */
class Answers {
  readonly queue = new EventQueue((events) => this.answer(events));
  private readonly batches: Array<{ names: string[]; end: () => void }> = [];
  private arrived: (() => void) | undefined;

  private async answer(events: Queued[]): Promise<void> {
    const names = events.map((event) => (event.kind === "change" ? (event.trigger ?? "") : event.kind));
    await new Promise<void>((end) => {
      this.batches.push({ names, end });
      this.arrived?.();
    });
  }

  async next(): Promise<{ names: string[]; end: () => void }> {
    if (this.batches.length === 0) await new Promise<void>((resolve) => (this.arrived = resolve));
    const batch = this.batches.shift();
    if (batch === undefined) throw new Error("no batch");
    return batch;
  }

  get waiting(): number {
    return this.batches.length;
  }
}

describe("an event queue", () => {
  it("answers nothing before it is open; what came until then is the first batch, in order", async () => {
    const answers = new Answers();
    for (const name of ["a", "b", "c"]) answers.queue.push(press(name));
    answers.queue.open();
    expect((await answers.next()).names).toEqual(["a", "b", "c"]);
  });

  it("takes into a batch what comes in the same task as its first event", async () => {
    const answers = new Answers();
    answers.queue.open();
    answers.queue.push(press("a"));
    answers.queue.push(press("b"));
    expect((await answers.next()).names).toEqual(["a", "b"]);
  });

  it("collects what comes while it is busy into one batch, and waits for the end of the one before", async () => {
    const answers = new Answers();
    answers.queue.open();
    answers.queue.push(press("a"));
    const first = await answers.next();
    answers.queue.push(press("b"));
    answers.queue.push({ kind: "rerun", seq: 1, values: {} });
    answers.queue.push(press("c"));
    expect(answers.waiting).toBe(0);
    first.end();
    expect((await answers.next()).names).toEqual(["b", "rerun", "c"]);
  });

  it("goes on with events that come when it has nothing to do", async () => {
    const answers = new Answers();
    answers.queue.open();
    for (const name of ["a", "b"]) {
      answers.queue.push(press(name));
      const batch = await answers.next();
      expect(batch.names).toEqual([name]);
      batch.end();
    }
  });

  it("loses and repeats nothing, whatever the rhythm", async () => {
    const answers = new Answers();
    const sent = Array.from({ length: 50 }, (_, index) => `${index}`);
    const answered: string[] = [];
    answers.queue.open();
    let waiting = [...sent];
    while (answered.length < sent.length) {
      for (const name of waiting.slice(0, 3)) answers.queue.push(press(name));
      waiting = waiting.slice(3);
      const batch = await answers.next();
      for (const name of waiting.slice(0, 4)) answers.queue.push(press(name));
      waiting = waiting.slice(4);
      answered.push(...batch.names);
      batch.end();
    }
    expect(answered).toEqual(sent);
  });

  it("gives a run what has come in since; to store the session waits, and stands in nobody's way", async () => {
    const answers = new Answers();
    answers.queue.open();
    answers.queue.push(press("a"));
    const first = await answers.next();
    answers.queue.push({ kind: "save" });
    answers.queue.push(press("b"));
    answers.queue.push({ kind: "clear_cache" });
    answers.queue.push(press("c"));
    expect(JSON.parse(await answers.queue.newer())).toEqual([press("b")]);
    expect(JSON.parse(await answers.queue.newer())).toEqual([]);
    first.end();
    expect((await answers.next()).names).toEqual(["save", "clear_cache", "c"]);
  });
});
