/** What is typed or pasted becomes what the column holds, or is refused. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { ColumnConfig, TypeConfig } from "../../../src/components/tables/columnConfig";
import { fromText, isEditable } from "../../../src/components/tables/cellInput";
import { valueOf, wireOf } from "../../../src/components/tables/wires";
import type { Kind, ShownColumn } from "../../../src/components/tables/shownColumns";
import type { ColumnType } from "../../../src/components/tables/table";

function shown(kind: Kind, type: ColumnType, options: TypeConfig = {}): ShownColumn {
  const column = { name: "a", labels: ["a"], type, isIndex: false, at: () => null };
  return { kind, options, column } as unknown as ShownColumn;
}

const INT: ColumnType = { kind: "int", bits: 64, signed: true };
const BYTE: ColumnType = { kind: "int", bits: 8, signed: false };
const FLOAT: ColumnType = { kind: "float", bits: 64, signed: true };
const TEXT: ColumnType = { kind: "text" };
const naive: ColumnType = { kind: "datetime", unit: "us", zone: null };
const zoned: ColumnType = { kind: "datetime", unit: "us", zone: "America/New_York" };
const CITY: ColumnType = { kind: "category", values: TEXT, options: ["Rome", "Oslo"], ordered: false };

describe("a cell's text", () => {
  it.each<[string, ShownColumn, unknown]>([
    ["5", shown("number", INT), 5],
    ["-3", shown("number", INT), -3],
    ["1e3", shown("number", INT), 1000],
    ["1,234", shown("number", INT), 1234],
    ["12.7", shown("number", INT), 12],
    ["9007199254740993", shown("number", INT), undefined],
    ["abc", shown("number", INT), undefined],
    ["", shown("number", INT), null],
    ["300", shown("number", BYTE), undefined],
    ["-1", shown("number", BYTE), undefined],
    ["1,5", shown("number", FLOAT), 15],
    ["1e-3", shown("number", FLOAT), 0.001],
    ["$ 1,234.50", shown("number", FLOAT), 1234.5],
    ["7", shown("number", FLOAT, { max_value: 5 }), 5],
    ["3", shown("number", FLOAT, { min_value: 5 }), undefined],
    ["1.75", shown("number", FLOAT, { step: 0.5 }), 1.7],
    ["yes", shown("checkbox", { kind: "bool" }), true],
    ["0", shown("checkbox", { kind: "bool" }), false],
    ["maybe", shown("checkbox", { kind: "bool" }), undefined],
    ["", shown("text", TEXT), ""],
    [" x ", shown("text", TEXT), " x "],
    ["long", shown("text", TEXT, { max_chars: 3 }), "lon"],
    ["a1", shown("text", TEXT, { validate: String.raw`^[a-z]\d$` }), "a1"],
    ["A1", shown("text", TEXT, { validate: String.raw`^[a-z]\d$` }), undefined],
    ["Oslo", shown("selectbox", CITY), "Oslo"],
    ["Bonn", shown("selectbox", CITY), undefined],
    ["Two", shown("selectbox", INT, { options: [1, { value: 2, label: "Two" }] }), 2],
    ['["x","y"]', shown("list", { kind: "list", items: TEXT }), ["x", "y"]],
    ["x, y", shown("list", { kind: "list", items: TEXT }), ["x", "y"]],
    ["x,z", shown("multiselect", { kind: "list", items: TEXT }, { options: ["x", "y"] }), undefined],
    ["2024-05-06", shown("date", { kind: "date" }), "2024-05-06"],
    ["2024-02-30", shown("date", { kind: "date" }), undefined],
    ["2024-5-6", shown("date", { kind: "date" }), "2024-05-06"],
    ["7:08", shown("time", { kind: "time", unit: "us" }), "07:08:00.000"],
    ["2024-05-06 07:08:09", shown("datetime", naive), "2024-05-06T07:08:09.000"],
    ["2024-05-06T07:08:09.5", shown("datetime", zoned), "2024-05-06T11:08:09.500Z"],
    ["2024-05-06T07:08:09Z", shown("datetime", zoned), "2024-05-06T07:08:09.000Z"],
    ["tomorrow", shown("datetime", naive), undefined],
  ])("%j", (text, column, expected) => {
    expect(fromText(text, column, {})).toEqual(expected);
  });

  it("cannot be nothing where something is required", () => {
    const required: ColumnConfig = { required: true };
    expect(fromText("", shown("number", INT), required)).toBeUndefined();
    expect(fromText("", shown("link", TEXT), required)).toBeUndefined();
  });
});

describe("columns that are only shown", () => {
  it("are those of charts, pictures, bytes and the like, and disabled ones", () => {
    expect(isEditable(shown("text", TEXT), {})).toBe(true);
    expect(isEditable(shown("text", TEXT), { disabled: true })).toBe(false);
    expect(isEditable(shown("line_chart", { kind: "list", items: FLOAT }), {})).toBe(false);
    expect(isEditable(shown("object", { kind: "bytes" }), {})).toBe(false);
    expect(isEditable(shown("text", { kind: "period", frequency: "M" }), {})).toBe(false);
  });
});

describe("what the table holds", () => {
  const types: ColumnType[] = [
    { kind: "date" },
    { kind: "time", unit: "ms" },
    naive,
    zoned,
    { kind: "duration", unit: "ms" },
  ];
  it("is the same after it has crossed as text", () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.integer({ min: 0, max: 86_399 }), (type, count) => {
        const value = type.kind === "datetime" ? BigInt(count) * 86_400_000_000n : BigInt(count);
        const wire = wireOf(value, type);
        expect(wire).not.toBeUndefined();
        expect(valueOf(wire ?? null, type)).toBe(value);
      }),
    );
  });

  it("is nothing where nothing is", () => {
    for (const type of [INT, TEXT, ...types]) {
      expect(wireOf(null, type)).toBeNull();
      expect(valueOf(null, type)).toBeNull();
    }
    expect(wireOf(Number.NaN, FLOAT)).toBeNull();
  });
});
