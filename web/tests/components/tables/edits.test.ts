/** What the user edits is what Python reads, however it came about. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  addRow,
  cellAt,
  deleteRows,
  type Edits,
  fromJson,
  NO_EDITS,
  placesOf,
  rowAt,
  setCells,
  toJson,
  type Wire,
} from "../../../src/components/tables/edits";
import { begun, next, redone, undone } from "../../../src/components/tables/editHistory";

const ROWS = 5;
const COLUMNS = ["a", "b"] as const;
const first = (row: number, column: string): Wire => (column === "a" ? row : `text ${row}`);

type Action =
  | { readonly kind: "set"; readonly place: number; readonly column: string; readonly value: Wire }
  | { readonly kind: "reset"; readonly place: number; readonly column: string }
  | { readonly kind: "add" }
  | { readonly kind: "delete"; readonly places: readonly number[] };

const place = fc.nat({ max: 12 });
const column = fc.constantFrom(...COLUMNS);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), place, column, value: fc.constantFrom<Wire>(null, 7, "q", true) }),
  fc.record({ kind: fc.constant("reset" as const), place, column }),
  fc.record({ kind: fc.constant("add" as const) }),
  fc.record({ kind: fc.constant("delete" as const), places: fc.uniqueArray(place, { maxLength: 3 }) }),
);

/** The same in the plainest way: a list of rows with all their cells. */
interface Line {
  readonly row: number | undefined;
  readonly cells: Record<string, Wire>;
}

function act(edits: Edits, lines: readonly Line[], what: Action): [Edits, Line[]] {
  if (what.kind === "add") return [addRow(edits, {}), [...lines, { row: undefined, cells: { a: null, b: null } }]];
  if (what.kind === "delete") {
    const places = what.places.filter((each) => each < lines.length);
    const gone = places.map((each) => rowAt(edits, ROWS, each));
    return [deleteRows(edits, gone), lines.filter((_, index) => !places.includes(index))];
  }
  const line = lines[what.place];
  if (line === undefined) return [edits, [...lines]];
  const was = line.row === undefined ? undefined : first(line.row, what.column);
  const value = what.kind === "set" ? what.value : (was ?? null);
  const changed = lines.map((each) =>
    each === line ? { row: each.row, cells: { ...each.cells, [what.column]: value } } : each,
  );
  return [setCells(edits, [{ at: rowAt(edits, ROWS, what.place), column: what.column, value, first: was }]), changed];
}

function start(): Line[] {
  return Array.from({ length: ROWS }, (_, row) => ({ row, cells: { a: first(row, "a"), b: first(row, "b") } }));
}

/** What Streamlit's editor would say of these lines. */
function stateOf(lines: readonly Line[]): unknown {
  const left = new Set(lines.map(({ row }) => row));
  const edited = lines.flatMap(({ row, cells }) => {
    if (row === undefined) return [];
    const changed = Object.entries(cells).filter(([name, value]) => value !== first(row, name));
    return changed.length === 0 ? [] : [[String(row), Object.fromEntries(changed)] as const];
  });
  return {
    edited_rows: Object.fromEntries(edited),
    added_rows: lines
      .filter(({ row }) => row === undefined)
      .map(({ cells }) => Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null))),
    deleted_rows: Array.from({ length: ROWS }, (_, row) => row).filter((row) => !left.has(row)),
  };
}

describe("edits of a table", () => {
  it("give Python the changed cells, the added rows and the deleted ones", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        let edits = NO_EDITS;
        let lines: Line[] = start();
        for (const each of actions) [edits, lines] = act(edits, lines, each);
        expect(JSON.parse(toJson(edits, []))).toEqual(stateOf(lines));
        expect(placesOf(edits, ROWS)).toBe(lines.length);
        lines.forEach(({ row, cells }, index) => {
          const at = rowAt(edits, ROWS, index);
          expect("row" in at ? at.row : undefined).toBe(row);
          for (const name of COLUMNS) {
            const put = cellAt(edits, at, name);
            expect(put === undefined ? first(row as number, name) : put).toEqual(cells[name]);
          }
        });
        expect(toJson(fromJson(toJson(edits, [])), [])).toBe(toJson(edits, []));
      }),
    );
  });

  it("can be undone to where they began, and done again", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        let history = begun(NO_EDITS);
        let lines: Line[] = start();
        for (const each of actions) {
          const [edits, after] = act(history.present, lines, each);
          history = next(history, edits);
          lines = after;
        }
        const end = toJson(history.present, []);
        for (const _ of actions) history = undone(history);
        expect(history.present).toBe(NO_EDITS);
        expect(undone(history)).toBe(history);
        for (const _ of actions) history = redone(history);
        expect(toJson(history.present, [])).toBe(end);
        expect(redone(history)).toBe(history);
      }),
    );
  });

  it("keep an added row on the page until what is required is there", () => {
    let edits = addRow(NO_EDITS, { b: "x" });
    expect(JSON.parse(toJson(edits, ["_index"]))).toMatchObject({ added_rows: [] });
    edits = setCells(edits, [{ at: { added: 0 }, column: "_index", value: "r4", first: undefined }]);
    expect(JSON.parse(toJson(edits, ["_index"]))).toMatchObject({ added_rows: [{ b: "x", _index: "r4" }] });
  });

  it("find a row among a million of which many are gone", () => {
    const rows = 1_000_000;
    const gone = Array.from({ length: 1000 }, (_, index) => ({ row: index * 2 }));
    const edits = deleteRows(NO_EDITS, gone);
    expect(rowAt(edits, rows, 0)).toEqual({ row: 1 });
    expect(rowAt(edits, rows, 999)).toEqual({ row: 1999 });
    expect(rowAt(edits, rows, 1000)).toEqual({ row: 2000 });
    expect(rowAt(edits, rows, placesOf(edits, rows) - 1)).toEqual({ row: 999_999 });
  });
});
