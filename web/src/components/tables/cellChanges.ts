/** What pasting, filling, clearing and typing change, as edits of a table. */
import type { Rectangle } from "@glideapps/glide-data-grid";

import { fromText } from "./cellInput";
import type { ColumnConfig } from "./columnConfig";
import { addRow, type CellChange, type Cells, type Edits, placesOf, rowAt, setCells, type Wire } from "./edits";
import { textOf } from "./cells";
import { nameOfColumn } from "./gridEditing";
import type { ShownColumn } from "./shownColumns";
import type { Table, Value } from "./table";
import { wireOf } from "./wires";

/** The table that is edited, and how the grid shows it. */
export interface Editable {
  /** As the script gave it. */
  readonly table: Table;
  /** Columns of the grid, whose cells are as the edits have left them. */
  readonly columns: readonly ShownColumn[];
  /** The place among the edited rows of one in the sorted grid. */
  readonly rowAt: (place: number) => number;
  readonly canEdit: (shown: ShownColumn) => boolean;
  readonly canAdd: boolean;
  readonly configOf: (shown: ShownColumn) => ColumnConfig;
  /** What a new row has. */
  readonly defaults: Cells;
}

/** A cell with this in it: it stays as it is where its column cannot be edited. */
export function withCell(edits: Edits, on: Editable, x: number, y: number, wire: Wire): Edits {
  return setCells(
    edits,
    changesAt(edits, on, x, y, () => wire),
  );
}

/** Texts from a cell on, each where its column takes it; rows are added for those that find none. */
export function withTexts(
  edits: Edits,
  on: Editable,
  [left, top]: readonly [number, number],
  texts: readonly (readonly string[])[],
): Edits {
  let longer = edits;
  if (on.canAdd) while (placesOf(longer, on.table.rows) < top + texts.length) longer = addRow(longer, on.defaults);
  const changes = texts.flatMap((line, down) =>
    line.flatMap((text, right) =>
      changesAt(longer, on, left + right, top + down, (shown) => fromText(text, shown, on.configOf(shown))),
    ),
  );
  return setCells(longer, changes);
}

/** Nothing in all cells of these parts that may be empty. */
export function withoutCells(edits: Edits, on: Editable, parts: readonly Rectangle[]): Edits {
  const empty = (shown: ShownColumn) => (on.configOf(shown).required === true ? undefined : null);
  const changes = parts.flatMap((part) => cellsOf(part).flatMap(([x, y]) => changesAt(edits, on, x, y, empty)));
  return setCells(edits, changes);
}

/** The cells of one part again and again in another. */
export function withFilled(edits: Edits, on: Editable, source: Rectangle, destination: Rectangle): Edits {
  const changes = cellsOf(destination).flatMap(([x, y]) => {
    const fromX = source.x + ((((x - source.x) % source.width) + source.width) % source.width);
    const fromY = source.y + ((((y - source.y) % source.height) + source.height) % source.height);
    const from = on.columns[fromX];
    if (from === undefined || (fromX === x && fromY === y)) return [];
    const value = from.column.at(on.rowAt(fromY));
    return changesAt(edits, on, x, y, (shown) => converted(value, from, shown, on.configOf(shown)));
  });
  return setCells(edits, changes);
}

function converted(
  value: Value | undefined,
  from: ShownColumn,
  to: ShownColumn,
  config: ColumnConfig,
): Wire | undefined {
  if (from.id === to.id) return wireOf(value, from.column.type);
  return value === undefined ? undefined : fromText(value === null ? "" : textOf(from, value), to, config);
}

function changesAt(
  edits: Edits,
  on: Editable,
  x: number,
  y: number,
  wireFor: (shown: ShownColumn) => Wire | undefined,
): CellChange[] {
  const shown = on.columns[x];
  if (shown === undefined || !on.canEdit(shown)) return [];
  const place = on.rowAt(y);
  if (place >= placesOf(edits, on.table.rows)) return [];
  const value = wireFor(shown);
  if (value === undefined) return [];
  const at = rowAt(edits, on.table.rows, place);
  const original = on.table.columns[shown.position];
  const first = "row" in at && original !== undefined ? wireOf(original.at(at.row), original.type) : undefined;
  return [{ at, column: nameOfColumn(shown), value, first }];
}

function cellsOf({ x, y, width, height }: Rectangle): [number, number][] {
  return Array.from({ length: width * height }, (_, index) => [x + (index % width), y + Math.floor(index / width)]);
}
