/** What is selected: as the grid knows it, by places, and as the app does, by rows of the table and names of columns. */
import { CompactSelection, type GridSelection } from "@glideapps/glide-data-grid";

import type { DataframeSelection, SelectionMode } from "../../protocol/wire.gen";
import type { ShownColumn } from "./shownColumns";

export const NOTHING: GridSelection = { columns: CompactSelection.empty(), rows: CompactSelection.empty() };

export interface Places {
  readonly columns: readonly ShownColumn[];
  readonly rows: number;
  readonly rowAt: (place: number) => number;
  readonly placeOf: (row: number) => number;
}

/** How the app names a column. */
export function nameOf({ column }: ShownColumn): string {
  return column.labels.at(-1) ?? column.name;
}

export function toGrid(selected: DataframeSelection, { columns, rows, placeOf }: Places): GridSelection {
  const column = (name: string) => columns.findIndex((each) => !each.column.isIndex && nameOf(each) === name);
  const isThere = (row: number) => Number.isInteger(row) && row >= 0 && row < rows;
  const cells = selected.cells
    .map(([row, name]) => ({ row: Number(row), x: column(String(name)) }))
    .filter(({ row, x }) => x >= 0 && isThere(row))
    .map(({ row, x }) => ({ x, y: placeOf(row), width: 1, height: 1 }));
  const last = cells.at(-1);
  const chosen: GridSelection = {
    rows: CompactSelection.fromArray(selected.rows.filter(isThere).map(placeOf)),
    columns: CompactSelection.fromArray(selected.columns.map(column).filter((index) => index >= 0)),
  };
  if (last === undefined) return chosen;
  return { ...chosen, current: { cell: [last.x, last.y], range: last, rangeStack: cells.slice(0, -1) } };
}

/** `cells`: whether cells can be selected; otherwise what is marked is for copying alone. */
export function fromGrid(selection: GridSelection, { columns, rowAt }: Places, cells: boolean): DataframeSelection {
  const ranges =
    cells && selection.current !== undefined ? [...selection.current.rangeStack, selection.current.range] : [];
  const found = new Map<string, [number, string]>();
  for (const { x, y, width, height } of ranges) {
    for (let place = y; place < y + height; place++) {
      for (const shown of columns.slice(x, x + width)) {
        if (shown.column.isIndex) continue;
        const row = rowAt(place);
        found.set(`${row} ${nameOf(shown)}`, [row, nameOf(shown)]);
      }
    }
  }
  return {
    rows: selection.rows.toArray().map(rowAt),
    columns: selection.columns.toArray().flatMap((index) => {
      const shown = columns[index];
      return shown === undefined || shown.column.isIndex ? [] : [nameOf(shown)];
    }),
    cells: [...found.values()],
  };
}

/** What of the grid's own ways to select these modes take. */
export function waysOf(modes: readonly SelectionMode[]) {
  const has = (mode: SelectionMode) => modes.includes(mode);
  const row =
    has("single-row") || has("single-row-required")
      ? ("single" as const)
      : has("multi-row")
        ? ("multi" as const)
        : ("none" as const);
  const column = has("single-column")
    ? ("single" as const)
    : has("multi-column")
      ? ("multi" as const)
      : ("none" as const);
  const cell = has("single-cell") || has("multi-cell");
  return {
    row,
    column,
    cell,
    range: has("multi-cell") ? ("multi-rect" as const) : has("single-cell") ? ("cell" as const) : ("rect" as const),
    required: has("single-row-required"),
  };
}
