import { expect, test } from "vitest";

import { cellOf } from "../../../src/components/tables/cells";
import { shownColumns } from "../../../src/components/tables/shownColumns";
import { parseStyles, styledCells, themeOf } from "../../../src/components/tables/styledCells";
import type { Column, Table, Value } from "../../../src/components/tables/table";

const MISSING = { text: "None", color: "gray" };

function columnOf(values: readonly Value[], kind: "text" | "struct" = "text", isIndex = false): Column {
  const type = kind === "text" ? { kind } : { kind, fields: [] };
  return { name: "a", labels: ["a"], type, isIndex, at: (row) => values[row] };
}

function tableOf(...columns: Column[]): Table {
  return { rows: 3, columns, onArrival: () => () => undefined, load: () => Promise.resolve() };
}

test("a style goes to each cell that its rule names", () => {
  const styled = styledCells(
    { uuid: "u", styles: "#T_u_row0_col1, #T_u_row12_col0 { color: red; background-color: #ff0 }" },
    undefined,
  );
  expect(styled(0, 1).style).toEqual({ color: "red", background: "#ff0" });
  expect(styled(12, 0).style).toEqual({ color: "red", background: "#ff0" });
  expect(styled(1, 2).style).toBeUndefined();
  expect(styled(0, 0).style).toBeUndefined();
});

test("of two rules for a cell the later one counts more", () => {
  const css = "#T_u_row0_col0 { color: red; font-weight: bold }\n#T_u_row0_col0 { color: blue }";
  expect([...parseStyles(css).values()]).toEqual([{ color: "blue", weight: "bold" }]);
});

test("what is not about cells, or not shown in a grid, is left out", () => {
  const css =
    "#T_u td { color: red }\n#T_u_level0_row0 { color: red }\n#T_u_row0_col0 { Color: red; background: red; color: }";
  expect(parseStyles(css).size).toBe(0);
});

test("a style becomes a theme for the cell", () => {
  const theme = { baseFontStyle: "400 14px" };
  expect(themeOf({ weight: "bold" }, theme)).toEqual({ baseFontStyle: "bold 14px" });
  expect(themeOf({ color: "red", background: "blue" }, theme)).toEqual({
    textDark: "red",
    textBubble: "red",
    linkColor: "red",
    bgCell: "blue",
  });
});

test("a Styler's texts are those of the data, without the index", () => {
  const styled = styledCells({ uuid: "u" }, tableOf(columnOf(["index"], "text", true), columnOf(["shown"])));
  expect(styled(0, 0).text).toBe("shown");
  expect(styled(1, 0).text).toBeUndefined();
});

test.each([
  ["{}", "<x>"],
  ['{"a": {"type_config": {"type": "link"}}}', "<x>"],
  ['{"a": {"type_config": {"type": "link", "display_text": "open"}}}', "open"],
  ['{"a": {"type_config": {"type": "number", "format": "plain"}}}', "x"],
  ['{"a": {"type_config": {"type": "markdown"}}}', "x"],
])("with %s a styled cell shows %s", (config, text) => {
  const [shown] = shownColumns(tableOf(columnOf(["x"])), JSON.parse(config), undefined);
  const cell = shown && cellOf(shown, "x", MISSING, "<x>");
  expect(cell).toMatchObject({ data: "x", displayData: text });
});
