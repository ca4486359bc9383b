import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { WorkerMessage } from "../../src/protocol/wire.gen";
import { Arrivals, type Arriving } from "../../src/shell/arrivals";

const text = (number: number) => JSON.stringify({ kind: "media", number });
const attached = (number: number): Arriving => ({
  text: `{"kind":"media","number":${number},"content":{"attachment":0}}`,
  transfer: number,
});
const bytesOf = (number: number) => ({ transfer: number, attachments: [new Uint8Array([number]).buffer] });
const relayed = (from: number, count: number) => ({
  from,
  texts: Array.from({ length: count }, (_, index) => text(from + index)),
});

interface Read {
  number: number;
  content?: ArrayBuffer;
}

function listening(): { arrivals: Arrivals; delivered: Read[] } {
  const delivered: Read[] = [];
  const read = (message: string | WorkerMessage) =>
    (typeof message === "string" ? JSON.parse(message) : message) as Read;
  return { arrivals: new Arrivals((message) => delivered.push(read(message))), delivered };
}

describe("messages", () => {
  it("are delivered at once where none before them waits for its bytes", () => {
    const { arrivals, delivered } = listening();
    arrivals.hear(text(1));
    expect(delivered).toEqual([{ kind: "media", number: 1 }]);
    arrivals.receive(bytesOf(2));
    arrivals.hear(attached(2));
    expect(delivered).toHaveLength(2);
    arrivals.hear(text(3));
    expect(delivered.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("wait behind one whose bytes have not come, whoever they are from", () => {
    const { arrivals, delivered } = listening();
    arrivals.hear(attached(1));
    arrivals.hear(text(2));
    arrivals.hear({ kind: "progress", phase: "run" });
    expect(delivered).toEqual([]);
    arrivals.receive(bytesOf(1));
    expect(delivered).toHaveLength(3);
    expect(delivered[2]).toEqual({ kind: "progress", phase: "run" });
  });

  it("keep their order and get their own bytes, however the two ways overtake each other", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), fc.array(fc.nat(3)), (kinds, pace) => {
        const { arrivals, delivered } = listening();
        const messages = kinds.map((hasBytes, number) => (hasBytes ? attached(number) : text(number)));
        const transfers = kinds.flatMap((hasBytes, number) => (hasBytes ? [bytesOf(number)] : []));
        for (const count of pace) {
          for (const message of messages.splice(0, count)) arrivals.hear(message);
          for (const transfer of transfers.splice(0, 1)) arrivals.receive(transfer);
        }
        for (const message of messages) arrivals.hear(message);
        for (const transfer of transfers) arrivals.receive(transfer);
        expect(delivered.map(({ number }) => number)).toEqual(kinds.map((_, number) => number));
        const contents = delivered.map(({ content }) => content && new Uint8Array(content)[0]);
        expect(contents).toEqual(kinds.map((hasBytes, number) => (hasBytes ? number : undefined)));
      }),
    );
  });
});

describe("messages that the keeper relays", () => {
  it("are not delivered again when the worker sends them", () => {
    const { arrivals, delivered } = listening();
    arrivals.hear(text(0));
    arrivals.relay(relayed(1, 2));
    expect(delivered.map(({ number }) => number)).toEqual([0, 1, 2]);
    arrivals.hear([text(1), text(2), text(3)]);
    arrivals.relay(relayed(2, 1));
    expect(delivered.map(({ number }) => number)).toEqual([0, 1, 2, 3]);
  });

  it("wait for those before them that are still on their way", () => {
    const { arrivals, delivered } = listening();
    arrivals.relay(relayed(2, 2));
    expect(delivered).toEqual([]);
    arrivals.hear([text(0), text(1)]);
    expect(delivered.map(({ number }) => number)).toEqual([0, 1, 2, 3]);
  });

  it("come once and in order with all others, whichever way is quicker", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean())), (batches) => {
        const { arrivals, delivered } = listening();
        let count = 0;
        for (const [size, ahead, hasBytes] of batches) {
          const texts = Array.from({ length: size }, (_, index) => text(count + index));
          arrivals.relay(relayed(count, Math.min(ahead, size)));
          if (size > 0) arrivals.hear(texts);
          arrivals.relay(relayed(count, size));
          count += size;
          if (!hasBytes) continue;
          arrivals.hear(attached(count));
          arrivals.hear({ kind: "progress", phase: "run" });
          arrivals.receive(bytesOf(count));
          count += 1;
        }
        const numbers = delivered.map(({ number }) => number).filter((number) => number !== undefined);
        expect(numbers).toEqual(Array.from({ length: count }, (_, number) => number));
      }),
    );
  });
});
