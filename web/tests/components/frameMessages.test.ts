/** What the page of a component may say: only what makes sense is heard. */
import { describe, expect, it } from "vitest";

import { read } from "../../src/components/components/frameMessages";

const said = (type: string, data: object = {}) =>
  read({ isStreamlitMessage: true, type: `streamlit:${type}`, ...data });

describe("what a component says", () => {
  it("is that it is ready, its height, or its value", () => {
    expect(said("componentReady")).toEqual({ kind: "ready" });
    expect(said("setFrameHeight", { height: 12.5 })).toEqual({ kind: "height", height: 12.5 });
    expect(said("setComponentValue", { value: [1], dataType: "json" })).toEqual({
      kind: "value",
      value: ["json", "[1]"],
    });
  });

  it("may be bytes, of any kind of array", () => {
    for (const value of [
      new Uint8Array([1, 255]),
      new Uint8Array([1, 255]).buffer,
      new Uint8Array([0, 1, 255]).subarray(1),
    ])
      expect(said("setComponentValue", { value, dataType: "bytes" })).toEqual({
        kind: "value",
        value: ["bytes", "Af8="],
      });
  });

  it("may be a table, in three streams", () => {
    const value = {
      data: new Uint8Array([1, 255]),
      index: new Uint8Array(),
      columns: new Uint8Array([0, 1]).subarray(1),
    };
    const table = { kind: "value", value: ["table", "Af8=", "", "AQ=="] };
    expect(said("setComponentValue", { value, dataType: "dataframe" })).toEqual(table);
    for (const wrong of [3, [], { data: value.data, index: value.index }, { ...value, columns: "AQ==" }])
      expect(said("setComponentValue", { value: wrong, dataType: "dataframe" })).toBeUndefined();
  });

  it("may be nothing", () => {
    for (const value of [null, undefined])
      expect(said("setComponentValue", { value, dataType: "json" })).toEqual({ kind: "value", value: null });
  });

  it("is not heard if it makes no sense", () => {
    const round: unknown[] = [];
    round.push(round);
    for (const data of [null, 3, "streamlit:componentReady", {}, { type: "streamlit:componentReady" }])
      expect(read(data)).toBeUndefined();
    expect(said("setFrameHeight", { height: "high" })).toBeUndefined();
    expect(said("setFrameHeight", { height: Infinity })).toBeUndefined();
    expect(said("setFrameHeight", { height: -5 })).toEqual({ kind: "height", height: 0 });
    expect(said("setComponentValue", { value: round, dataType: "json" })).toBeUndefined();
    expect(said("setComponentValue", { value: "text", dataType: "bytes" })).toBeUndefined();
    expect(said("somethingElse")).toBeUndefined();
  });
});
