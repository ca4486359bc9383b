/** What components on the page are given: JSON, bytes, and tables in their places. */
import { Table, tableFromArrays, tableToIPC } from "apache-arrow";
import { describe, expect, it } from "vitest";

import { componentData, sameData } from "../../src/components/components/componentData";
import type { BidiComponentPayload } from "../../src/protocol/wire.gen";

const payload = (fields: Partial<BidiComponentPayload>) => fields as BidiComponentPayload;
const stream = (...numbers: number[]) =>
  tableToIPC(tableFromArrays({ a: Float64Array.from(numbers) })).slice().buffer as ArrayBuffer;

describe("the data of a component", () => {
  it("is a value, bytes, or nothing", async () => {
    expect(await componentData(payload({ data: '{"a":[1]}' }))).toEqual({ a: [1] });
    expect(await componentData(payload({ data_bytes: new Uint8Array([1, 2]).buffer }))).toEqual(new Uint8Array([1, 2]));
    expect(await componentData(payload({}))).toBeNull();
  });

  it("has tables where they belong, in the order of the dictionary", async () => {
    const tables = [{ name: "table", content: stream(1, 2) }];
    const data = (await componentData(payload({ data: '{"table":null,"after":3}', data_tables: tables }))) as {
      table: Table;
    };
    expect(Object.keys(data)).toEqual(["table", "after"]);
    expect(data.table).toBeInstanceOf(Table);
    expect([...(data.table.getChild("a") ?? [])]).toEqual([1, 2]);
  });

  it("may have a table of any name", async () => {
    const tables = [{ name: "__proto__", content: stream(1) }];
    const data = (await componentData(payload({ data: '{"__proto__":null}', data_tables: tables }))) as object;
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(data, "__proto__")?.value).toBeInstanceOf(Table);
  });

  it("is the same if all of it is", () => {
    const shown = payload({ data: '{"t":null}', data_tables: [{ name: "t", content: stream(1) }] });
    expect(sameData(shown, structuredClone(shown))).toBe(true);
    expect(sameData(shown, payload({ data: '{"t":null}', data_tables: [{ name: "t", content: stream(2) }] }))).toBe(
      false,
    );
    expect(sameData(shown, payload({ data: '{"t":null}' }))).toBe(false);
    expect(sameData(payload({}), payload({}))).toBe(true);
  });
});
