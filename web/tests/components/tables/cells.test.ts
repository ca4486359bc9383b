import { GridCellKind } from "@glideapps/glide-data-grid";
import { expect, test } from "vitest";

import { cellOf, textOf } from "../../../src/components/tables/cells";
import type { TypeConfig } from "../../../src/components/tables/columnConfig";
import { type ShownColumn, shownColumns } from "../../../src/components/tables/shownColumns";
import type { Column, ColumnType, Value } from "../../../src/components/tables/table";

const INT: ColumnType = { kind: "int", bits: 64, signed: true };
const FLOAT: ColumnType = { kind: "float", bits: 64, signed: true };
const TEXT: ColumnType = { kind: "text" };
const DATETIME: ColumnType = { kind: "datetime", unit: "us", zone: null };
const MISSING = { text: "None", color: "gray" };

function shownAs(type: ColumnType, config: TypeConfig = {}, alignment?: "left"): ShownColumn {
  const column: Column = { name: "a", labels: ["a"], type, isIndex: false, at: () => null };
  const table = { rows: 0, columns: [column], onArrival: () => () => undefined, load: () => Promise.resolve() };
  const [shown] = shownColumns(table, { a: { type_config: config, ...(alignment && { alignment }) } }, undefined);
  if (shown === undefined) throw new Error("no column");
  return shown;
}

function cell(type: ColumnType, config: TypeConfig, value: Value) {
  return cellOf(shownAs(type, config), value, MISSING);
}

// What Streamlit 1.67 writes on its canvas for the same columns.
test.each<[string, string, ColumnType, number]>([
  ["dollar", "$1,234.57", FLOAT, 1234.5678],
  ["dollar", "$1,234", INT, 1234],
  ["dollar", "$10,000,000.00", FLOAT, 1e7],
  ["dollar", "-$0.00", FLOAT, -0.000012345],
  ["euro", "-€5", INT, -5],
  ["yen", "¥1,235", FLOAT, 1234.5678],
  ["accounting", "(1,234,567.89)", FLOAT, -1234567.891],
  ["accounting", "(1,234,567)", INT, -1234567],
  ["accounting", "0.00", FLOAT, -0.000012345],
  ["percent", "123,456.78%", FLOAT, 1234.5678],
  ["compact", "10M", FLOAT, 1e7],
  ["scientific", "9.99E2", INT, 999],
  ["engineering", "999E0", INT, 999],
  ["bytes", "999B", INT, 999],
  ["duration", "21 minutes", FLOAT, 1234.5678],
  ["duration", "-a few seconds", FLOAT, -0.000012345],
  ["%d", "1234", FLOAT, 1234.5678],
  ["%05.1f €", "999.0 €", INT, 999],
  ["%i items", "999 items", INT, 999],
  ["bad", "bad", INT, 999],
])("a number in the format %s reads %s", (format, text, type, value) => {
  expect(textOf(shownAs(type, { type: "number", format }), value)).toBe(text);
});

test.each(["localized", "dollar", "compact", "%.2f", "duration"])(
  "all digits of what is too large for %s",
  (format) => {
    const text = textOf(shownAs(FLOAT, { type: "number", format }), 12345678901234567000);
    expect(text).toBe("12345678901234567000");
  },
);

test("a progress bar's amounts of money have their cents", () => {
  expect(textOf(shownAs(INT, { type: "progress", format: "dollar" }), -3)).toBe("-$3.00");
});

const MOMENT = 1577934245678901n; // 2020-01-02 03:04:05.678901 UTC

test.each([
  ["iso8601", "2020-01-02T03:04:05.678Z", "2020-01-02T03:04:05.678Z"],
  ["YYYY-MM-DD HH:mm:ss.SSS", "2020-01-02 03:04:05.678", "2020-01-01 22:04:05.678"],
  ["D MMM YYYY, h:mm a", "2 Jan 2020, 3:04 am", "1 Jan 2020, 10:04 pm"],
  ["[at] HH", "at 03", "at 22"],
  ["x", "1577934245678", "1577934245678"],
  ["X", "1577934245", "1577934245"],
  ["Z z", "+00:00 UTC", "-05:00 EST"],
  ["localized", "Jan 2, 2020, 3:04:05 AM", "Jan 1, 2020, 10:04:05 PM"],
  ["ZZ [z]", "+0000 z", "-0500 z"],
])("a moment in the format %s reads %s, and %s in New York", (format, here, there) => {
  expect(textOf(shownAs(DATETIME, { type: "datetime", format }), MOMENT)).toBe(here);
  expect(textOf(shownAs(DATETIME, { type: "datetime", format, timezone: "America/New_York" }), MOMENT)).toBe(there);
});

test("the clipboard has all of a moment, whatever its format shows", () => {
  const [plain, zoned] = [{}, { timezone: "America/New_York" }].map((more) =>
    cell(DATETIME, { type: "datetime", format: "[at] HH", ...more }, MOMENT),
  );
  expect(plain).toMatchObject({ data: "2020-01-02 03:04:05", displayData: "at 03" });
  expect(zoned).toMatchObject({ data: "2020-01-01 22:04:05-05:00", displayData: "at 22" });
});

test.each([
  ["yes", true],
  ["TRUE", true],
  ["0", false],
  ["off", false],
  ["", null],
])("a checkbox column reads %o as %s", (text, data) => {
  expect(cell(TEXT, { type: "checkbox" }, text)).toMatchObject({ kind: GridCellKind.Boolean, data });
});

test("a text that is a number is shown as one", () => {
  expect(cell(TEXT, { type: "number" }, "1e3")).toMatchObject({ data: "1000", displayData: "1000" });
});

test.each<[TypeConfig, string]>([
  [{ type: "checkbox" }, "x"],
  [{ type: "number" }, "x"],
  [{ type: "line_chart" }, "x"],
])("what a column cannot show is a pale text: %o", (config, text) => {
  const found = cell(TEXT, config, text);
  expect(found).toMatchObject({ kind: GridCellKind.Text, displayData: "x", themeOverride: { textDark: "gray" } });
});

test.each(["progress", "line_chart", "bar_chart", "area_chart", "button"])(
  "a %s that is missing shows nothing",
  (type) => {
    expect(cell(FLOAT, { type }, null)).toMatchObject({ displayData: "" });
  },
);

test("a missing number or text is said to be", () => {
  expect(cell(FLOAT, {}, NaN)).toMatchObject({ displayData: "None" });
  expect(cell(TEXT, { type: "image" }, null)).toMatchObject({ displayData: "None", contentAlign: "center" });
});

test.each<[Value, string[], string]>([
  ["a,b", ["a", "b"], "a,b"],
  ['["c","d"]', ["c", "d"], "c,d"],
  ["['a', 'b']", ["['a', 'b']"], "['a'  'b']"],
  [[1, 2.5], ["1", "2.5"], "1,2.5"],
  [[], [], ""],
])("the list %o has the items %o", (value, texts, copyData) => {
  const type: ColumnType = typeof value === "string" ? TEXT : { kind: "list", items: FLOAT };
  expect(cell(type, { type: "list" }, value)).toMatchObject({ data: { kind: "tags", texts }, copyData });
});

test("options have labels and colours, and what is no option is not shown", () => {
  const options = [
    { value: "a", label: "A", color: "red" },
    { value: "b", label: "B" },
  ];
  expect(cell(TEXT, { type: "selectbox", options }, "a")).toMatchObject({ data: "a", displayData: "A" });
  expect(cell(TEXT, { type: "selectbox", options }, "z")).toMatchObject({ data: "z", displayData: "" });
  expect(cell(INT, { type: "selectbox", options: [1, 2] }, 2)).toMatchObject({ displayData: "2" });
  expect(cell(TEXT, { type: "multiselect", options }, "a,b")).toMatchObject({
    data: { texts: ["A", "B"], colors: ["red", undefined] },
    copyData: "a,b",
  });
});

test.each([
  [undefined, "https://example.com/a%20b", "https://example.com/a%20b"],
  ["Open", "https://example.com/a%20b", "Open"],
  ["/([^/]*)$", "https://example.com/a%20b", "a b"],
  [String.raw`https://(.*?)\.`, "mailto:x@y.z", "mailto:x@y.z"],
  ["Open", "", ""],
])("with the display text %s the link %s reads %s", (display_text, address, text) => {
  const config = { type: "link", ...(display_text === undefined ? {} : { display_text }) };
  expect(cell(TEXT, config, address)).toMatchObject({ data: address, displayData: text });
});

test.each<[string, Value, [number, number]]>([
  ["from its least value to its most", [1, 5, 2], [1, 5]],
  ["below zero too", [0, -1, 3], [-1, 3]],
  ["from zero where all are the same", [4, 4], [0, 4]],
  ["to zero where all are the same below it", [-4], [-4, 0]],
])("a chart reaches %s", (_, value, range) => {
  expect(cell({ kind: "list", items: FLOAT }, { type: "line_chart" }, value)).toMatchObject({ data: { range } });
});

test.each<[string, Value, string]>([
  ["auto", [1, 5, 2], "green"],
  ["auto", [3, 2], "red"],
  ["auto-inverse", [1, 2], "red"],
])("the colour %s says whether %o rise", (color, value, shown) => {
  const found = cell({ kind: "list", items: FLOAT }, { type: "area_chart", color }, value);
  expect(found).toMatchObject({ data: { color: shown } });
});

test("sound and film are pictograms, an empty address is nothing", () => {
  expect(cell(TEXT, { type: "audio" }, "a.mp3")).toMatchObject({ data: { kind: "icon", name: "audio_file" } });
  expect(cell(TEXT, { type: "video" }, "")).toMatchObject({ data: { kind: "icon", name: "" } });
});

test("a text stands where its script has it, unless the column says where", () => {
  expect(cellOf(shownAs(TEXT), "x", MISSING)).not.toHaveProperty("contentAlign");
  expect(cellOf(shownAs(TEXT, {}, "left"), "x", MISSING)).toMatchObject({ contentAlign: "left" });
  expect(cellOf(shownAs(INT), 1, MISSING)).toMatchObject({ contentAlign: "right" });
});
