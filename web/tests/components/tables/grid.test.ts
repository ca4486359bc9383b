import { expect, test } from "vitest";

import { cellText } from "../../../src/components/tables/cellText";
import { textOf } from "../../../src/components/tables/cells";
import { configOf, parseConfigs } from "../../../src/components/tables/columnConfig";
import { csvName, csvText } from "../../../src/components/tables/csv";
import { shownColumns } from "../../../src/components/tables/shownColumns";
import { sortedRows } from "../../../src/components/tables/sortRows";
import { statisticsOf } from "../../../src/components/tables/statistics";
import type { Column, ColumnType, Table, Value } from "../../../src/components/tables/table";

const INT: ColumnType = { kind: "int", bits: 64, signed: true };
const FLOAT: ColumnType = { kind: "float", bits: 64, signed: true };
const TEXT: ColumnType = { kind: "text" };

function columnOf(values: readonly Value[], type: ColumnType, name = "a", isIndex = false): Column {
  return { name, labels: [name], type, isIndex, at: (row) => values[row] };
}

function tableOf(...columns: Column[]): Table {
  return { rows: 3, columns, onArrival: () => () => undefined, load: () => Promise.resolve() };
}

test.each<[string, Exclude<Value, null>, ColumnType]>([
  ["0.3", 0.1 + 0.2, FLOAT],
  ["0.3333", 1 / 3, FLOAT],
  ["0.00001", 0.000012345, FLOAT],
  ["0.0000000001", 1e-10, FLOAT],
  ["10000000000000000", 1e16, FLOAT],
  ["1e+21", 1e21, FLOAT],
  ["0", -0, FLOAT],
  ["-Infinity", -Infinity, FLOAT],
  ["9223372036854775807", 2n ** 63n - 1n, INT],
  ["1.1", "1.10", { kind: "decimal", digits: 3, scale: 2 }],
  ["0001-01-01", -719162, { kind: "date" }],
  ["9999-12-31 00:00:00", 253402214400n, { kind: "datetime", unit: "s", zone: null }],
  ["2020-01-02 03:04:05", 1577934245678901n, { kind: "datetime", unit: "us", zone: null }],
  ["2020-07-02 03:04:05-04:00", 1593673445000000n, { kind: "datetime", unit: "us", zone: "America/New_York" }],
  ["2020-01-02 03:04:05+02:00", 1577927045000000n, { kind: "datetime", unit: "us", zone: "+02:00" }],
  ["1969-12-31 23:59:59", -1n, { kind: "datetime", unit: "us", zone: null }],
  ["03:04:05", 11045678901n, { kind: "time", unit: "us" }],
  ["a day", 86_400_000_000n, { kind: "duration", unit: "us" }],
  ["-a few seconds", -1_000_000n, { kind: "duration", unit: "us" }],
  ["97,98,99", new Uint8Array([97, 98, 99]), { kind: "bytes" }],
  ['{"x":1}', { x: 1n }, { kind: "struct", fields: [{ name: "x", type: INT }] }],
  ["(0, 1]", { left: 0n, right: 1n }, { kind: "interval", values: INT, closed: "right" }],
  ["[0.0000, 1.0000)", { left: 0, right: 1 }, { kind: "interval", values: FLOAT, closed: "left" }],
])("a cell says %s", (text, value, type) => {
  expect(cellText(value, type)).toBe(text);
});

test.each<[string, Value, ColumnType]>([
  ["", null, TEXT],
  ["", NaN, FLOAT],
  ["1e+21", 1e21, FLOAT],
  ["86400", 86_400_000_000n, { kind: "duration", unit: "us" }],
  ["2020-01-02T03:04:05.678", 1577934245678901n, { kind: "datetime", unit: "us", zone: null }],
  ["2020-07-02T07:04:05.000Z", 1593673445000000n, { kind: "datetime", unit: "us", zone: "America/New_York" }],
  ["2020-01-01", 18262, { kind: "date" }],
  ["01:02:03.004", 3_723_004_000n, { kind: "time", unit: "us" }],
  ["a,b", ["a", "b"], { kind: "list", items: TEXT }],
  ["(0.0000, 1.0000]", { left: 0, right: 1 }, { kind: "interval", values: FLOAT, closed: "right" }],
])("a downloaded cell says %s", (text, value, type) => {
  expect(csvText(value, type)).toBe(text);
});

test("the file is named after the minute", () => {
  expect(csvName(new Date(2026, 10, 9, 4, 5))).toBe("2026-11-09T04-05_export.csv");
});

test("numbers are sorted by their values, and what is missing comes first", async () => {
  const values = [2, null, 1, -1, Infinity, -0, NaN, 0, -Infinity];
  const column = columnOf(values, FLOAT);
  expect([...(await sortedRows(column, values.length, "ascending"))]).toEqual([1, 6, 8, 3, 5, 7, 2, 0, 4]);
  expect([...(await sortedRows(column, values.length, "descending"))]).toEqual([4, 0, 2, 5, 7, 3, 8, 1, 6]);
});

test("texts are sorted as in a dictionary, equal ones stay in order", async () => {
  const values = ["b", "B", "a", null, "10", "9", "é", "z", "a"];
  const column = columnOf(values, TEXT);
  const texts = async (direction: "ascending" | "descending") =>
    Array.from(await sortedRows(column, values.length, direction), (row) => `${values[row] ?? ""}${row}`);
  expect(await texts("ascending")).toEqual(["3", "104", "95", "a2", "a8", "b0", "B1", "é6", "z7"]);
  expect(await texts("descending")).toEqual(["z7", "é6", "B1", "b0", "a2", "a8", "95", "104", "3"]);
});

test("a column is configured by its name, its position, or as the index", () => {
  const configs = parseConfigs(
    '{"_index": {"label": "I"}, "_pos:1": {"label": "P"}, "b": {"label": "B", "help": "h"}}',
  );
  expect(configOf(configs, columnOf([], INT, "i", true), 0)).toEqual({ label: "I" });
  expect(configOf(configs, columnOf([], INT, "a"), 1)).toEqual({ label: "P" });
  expect(configOf(configs, columnOf([], INT, "b"), 1)).toEqual({ label: "B", help: "h" });
  expect(configOf(configs, columnOf([], INT, "toString"), 2)).toEqual({});
});

test("columns stand as they are ordered, the index before them", () => {
  const table = tableOf(columnOf([], INT, "i", true), columnOf([], INT, "a"), columnOf([], TEXT, "b"));
  const names = shownColumns(table, {}, ["b", "gone", "a", "b"]).map(({ column }) => column.name);
  expect(names).toEqual(["i", "b", "a"]);
});

function formatted(format: string): string | undefined {
  const configs = { a: { type_config: { type: "number", format } } };
  const [column] = shownColumns(tableOf(columnOf([], FLOAT)), configs, undefined);
  return column && textOf(column, 1234.5);
}

test("formats say how a number reads", () => {
  expect(formatted("%.2f")).toBe("1234.50");
  expect(formatted("percent")).toBe("123,450%");
  expect(formatted("accounting")).toBe("1,234.50");
});

test("statistics say what is in a column", async () => {
  const numbers = columnOf([1, null, 3], FLOAT);
  const { metrics } = await statisticsOf(tableOf(numbers), numbers, new AbortController().signal);
  expect(Object.fromEntries(metrics)).toMatchObject({ Values: "2", Empty: "1 (33.3%)", Average: "2", Sum: "4" });
});
