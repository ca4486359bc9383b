/** What the editor of tables consists of: its edits and whom it tells, what changes cells, what its fields take. */
import { describe, expect, it } from "vitest";

import {
  type Editable,
  withCell,
  withFilled,
  withoutCells,
  withTexts,
} from "../../../src/components/tables/cellChanges";
import { numberTyped } from "../../../src/components/tables/CellEditors";
import { entered } from "../../../src/components/tables/editableCells";
import { editedTable } from "../../../src/components/tables/editedTable";
import { addRow, deleteRows, type Edits, NO_EDITS, setCells, toJson } from "../../../src/components/tables/edits";
import { EditsStore } from "../../../src/components/tables/editsStore";
import { wallTime } from "../../../src/components/tables/moments";
import { type ShownColumn, shownColumns } from "../../../src/components/tables/shownColumns";
import type { Column, ColumnType, Table, Value } from "../../../src/components/tables/table";

const INT: ColumnType = { kind: "int", bits: 64, signed: true };
const TEXT: ColumnType = { kind: "text" };

function columnOf(name: string, type: ColumnType, values: readonly Value[]): Column {
  return { name, labels: [name], type, isIndex: false, at: (row) => values[row] };
}

const TABLE: Table = {
  rows: 3,
  columns: [columnOf("n", INT, [1, 2, 3]), columnOf("t", TEXT, ["a", "b", "c"])],
  onArrival: () => () => undefined,
  load: () => Promise.resolve(),
};
const CONFIGS = { t: { required: true } };

function editable(edits: Edits, others: Partial<Editable> = {}): Editable {
  const columns = shownColumns(
    editedTable(TABLE, () => edits),
    CONFIGS,
    undefined,
  );
  return {
    table: TABLE,
    columns,
    rowAt: (place) => place,
    canEdit: () => true,
    canAdd: true,
    configOf: ({ column }) => (column.name === "t" ? CONFIGS.t : {}),
    defaults: { n: 7 },
    ...others,
  };
}

const state = (edits: Edits) => JSON.parse(toJson(edits, [])) as unknown;
const edited = (value: number) => setCells(NO_EDITS, [{ at: { row: 0 }, column: "n", value, first: 1 }]);
const json = (value: number) => `{"edited_rows":{"0":{"n":${value}}},"added_rows":[],"deleted_rows":[]}`;
const cell = (edit: object) => ({ kind: "text", data: "", edit }) as never;
const nothing = { edited_rows: {}, added_rows: [], deleted_rows: [] };

describe("changes of cells", () => {
  it("pastes texts where columns take them, and adds rows for those beyond the end", () => {
    const texts = [["9", "x", "beyond"], ["no number", "y"], ["11"]];
    const edits = withTexts(NO_EDITS, editable(NO_EDITS), [0, 1], texts);
    expect(state(edits)).toEqual({
      ...nothing,
      edited_rows: { 1: { n: 9, t: "x" }, 2: { t: "y" } },
      added_rows: [{ n: 11 }],
    });
  });

  it("adds none where rows cannot be added", () => {
    const edits = withTexts(NO_EDITS, editable(NO_EDITS, { canAdd: false }), [0, 2], [["9"], ["10"]]);
    expect(state(edits)).toEqual({ ...nothing, edited_rows: { 2: { n: 9 } } });
  });

  it("gives a new row what its columns have by default", () => {
    const edits = withTexts(NO_EDITS, editable(NO_EDITS), [1, 3], [["z"]]);
    expect(state(edits)).toEqual({ ...nothing, added_rows: [{ n: 7, t: "z" }] });
  });

  it("pastes a thousand cells", () => {
    const texts = Array.from({ length: 500 }, (_, row) => [`${row}`, `t${row}`]);
    const edits = withTexts(NO_EDITS, editable(NO_EDITS), [0, 0], texts);
    expect(edits.added).toHaveLength(497);
    expect(edits.added.at(-1)).toEqual({ n: 499, t: "t499" });
  });

  it("leaves columns alone that cannot be edited", () => {
    const on = editable(NO_EDITS, { canEdit: ({ column }: ShownColumn) => column.name === "t" });
    expect(withCell(NO_EDITS, on, 0, 0, 5)).toEqual(NO_EDITS);
    expect(state(withTexts(NO_EDITS, on, [0, 0], [["5", "q"]]))).toEqual({
      ...nothing,
      edited_rows: { 0: { t: "q" } },
    });
  });

  it("clears what may be empty", () => {
    const edits = withoutCells(NO_EDITS, editable(NO_EDITS), [{ x: 0, y: 0, width: 2, height: 2 }]);
    expect(state(edits)).toEqual({ ...nothing, edited_rows: { 0: { n: null }, 1: { n: null } } });
  });

  it("fills down, and into columns of another type as text", () => {
    const down = withFilled(
      NO_EDITS,
      editable(NO_EDITS),
      { x: 0, y: 0, width: 1, height: 2 },
      { x: 0, y: 0, width: 1, height: 3 },
    );
    expect(state(down)).toEqual({ ...nothing, edited_rows: { 2: { n: 1 } } });
    const right = withFilled(
      NO_EDITS,
      editable(NO_EDITS),
      { x: 0, y: 0, width: 1, height: 1 },
      { x: 0, y: 0, width: 2, height: 1 },
    );
    expect(state(right)).toEqual({ ...nothing, edited_rows: { 0: { t: "1" } } });
  });

  it("changes the row that stands in a place of a sorted grid", () => {
    const edits = withCell(NO_EDITS, editable(NO_EDITS, { rowAt: (place) => 2 - place }), 0, 0, 5);
    expect(state(edits)).toEqual({ ...nothing, edited_rows: { 2: { n: 5 } } });
  });
});

describe("the edited table", () => {
  it("has what was edited, without deleted rows and with added ones", () => {
    let edits = setCells(NO_EDITS, [{ at: { row: 1 }, column: "n", value: 20, first: 2 }]);
    edits = addRow(deleteRows(edits, [{ row: 0 }]), { t: "new" });
    const table = editedTable(TABLE, () => edits);
    const [numbers, texts] = table.columns;
    const places = Array.from({ length: table.rows }, (_, place) => [numbers?.at(place), texts?.at(place)]);
    expect(places).toEqual([
      [20, "b"],
      [3, "c"],
      [null, "new"],
    ]);
  });

  it("shows later edits of the same rows without being made again", () => {
    let edits = NO_EDITS;
    const table = editedTable(TABLE, () => edits);
    edits = setCells(edits, [{ at: { row: 0 }, column: "n", value: 9, first: 1 }]);
    expect(table.columns[0]?.at(0)).toBe(9);
  });
});

function listening(value: string | null = null) {
  const store = new EditsStore("id", value);
  const told: (string | null)[] = [];
  store.listen(["t"], (news) => told.push(news));
  return { store, told };
}

describe("the store of edits", () => {
  it("tells of each edit once, and of nothing by null", () => {
    const { store, told } = listening();
    store.apply(edited(5));
    store.undo();
    store.undo();
    store.redo();
    expect(told).toEqual([json(5), null, json(5)]);
  });

  it("does not tell of a row that lacks something, and keeps it", () => {
    const { store, told } = listening();
    store.apply(addRow(NO_EDITS, {}));
    store.receive("id", null);
    expect(told).toEqual([]);
    store.apply(setCells(store.latest(), [{ at: { added: 0 }, column: "t", value: "x", first: undefined }]));
    expect(told).toEqual(['{"edited_rows":{},"added_rows":[{"t":"x"}],"deleted_rows":[]}']);
  });

  it("begins with what a session has, however that is written", () => {
    const { store } = listening('{"deleted_rows": [1], "added_rows": [], "edited_rows": {"0": {"n": 5}}}');
    expect(store.latest()).toEqual({ edited: new Map([[0, { n: 5 }]]), added: [], deleted: [1] });
  });

  it("can undo after what it told comes back", () => {
    const { store } = listening();
    store.apply(edited(5));
    store.receive("id", json(5));
    store.undo();
    expect(store.latest()).toEqual(NO_EDITS);
  });

  it("takes what the session has instead, and the edits of another widget", () => {
    const { store } = listening();
    store.apply(edited(5));
    store.receive("id", json(5));
    store.receive("id", null);
    expect(store.latest()).toEqual(NO_EDITS);
    store.receive("other", json(6));
    expect(store.latest()).toEqual(edited(6));
  });
});

describe("fields over cells", () => {
  const number = (options: object, type: ColumnType = INT) =>
    ({ shown: { ...editable(NO_EDITS).columns[0], column: columnOf("n", type, []), options } as ShownColumn }) as const;
  const FLOAT: ColumnType = { kind: "float", bits: 64, signed: true };

  it.each<[string, object, ColumnType, string]>([
    ["1.5", {}, INT, "15"],
    ["-1x2", {}, INT, "-12"],
    ["-5", { min_value: 0 }, INT, "5"],
    ["500", { max_value: 100 }, INT, "100"],
    ["1.25.5", {}, FLOAT, "1.255"],
    ["1.75", { step: 0.5 }, FLOAT, "1.7"],
    ["abc", {}, FLOAT, ""],
    ["-", {}, FLOAT, "-"],
  ])("take of %j what can be a number", (text, options, type, expected) => {
    expect(numberTyped(text, number(options, type))).toBe(expected);
  });

  it("show moments as the clocks of the column's zone do", () => {
    const [column] = editable(NO_EDITS).columns as [ShownColumn];
    const zoned: ColumnType = { kind: "datetime", unit: "us", zone: "America/New_York" };
    const shown = { ...column, column: columnOf("d", zoned, []), options: {} };
    expect(wallTime(1_593_673_445_000_000n, shown, "datetime")).toBe("2020-07-02T03:04:05.000");
    const day = { ...column, column: columnOf("d", { kind: "date" }, []), options: {} };
    expect(wallTime(18_263n, day, "date")).toBe("2020-01-02");
  });

  it("give what was entered, and what the grid has filled them with", () => {
    const [n, t] = editable(NO_EDITS).columns as [ShownColumn, ShownColumn];
    const from = { shown: n, config: {}, value: 3, isLacking: false };
    expect(entered(cell({ ...from, entered: 8 }), n, {})).toBe(8);
    expect(entered(cell({ ...from, entered: undefined }), n, {})).toBeUndefined();
    expect(entered(cell(from), n, {})).toBe(3);
    expect(entered(cell(from), t, {})).toBe("3");
    expect(entered({ kind: "boolean", data: true } as never, n, {})).toBe(true);
    expect(entered({ kind: "boolean", data: undefined } as never, n, {})).toBeNull();
  });
});
