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
