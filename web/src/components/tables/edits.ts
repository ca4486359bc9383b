/**
 * What the user has changed in a table: cells of its rows, rows added after them, rows deleted.
 *
 * A value never changes; each edit gives another. Rows are those of the table as the script gave it, places are what is
 * on the screen: the rows that are left, then the added ones. Cells go by the names of their columns.
 */

/** A cell as it crosses to Python, in JSON. Moments are texts, durations are seconds. */
export type Wire = null | boolean | number | string | readonly string[];

export type Cells = Readonly<Record<string, Wire>>;

export interface Edits {
  readonly edited: ReadonlyMap<number, Cells>;
  readonly added: readonly Cells[];
  /** In ascending order. */
  readonly deleted: readonly number[];
}

export type PlacedRow = { readonly row: number } | { readonly added: number };

export const NO_EDITS: Edits = { edited: new Map(), added: [], deleted: [] };

/** How many places there are for a table of so many rows. */
export function placesOf(edits: Edits, rows: number): number {
  return rows - edits.deleted.length + edits.added.length;
}

export function rowAt(edits: Edits, rows: number, place: number): PlacedRow {
  const left = rows - edits.deleted.length;
  if (place >= left) return { added: place - left };
  // `deleted[i] - i` rows are left before the i-th deleted one: those with at most `place` are skipped.
  let from = 0;
  let to = edits.deleted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((edits.deleted[middle] as number) - middle <= place) from = middle + 1;
    else to = middle;
  }
  return { row: place + from };
}

/** What the user has put into a cell; undefined where nothing was. */
export function cellAt(edits: Edits, at: PlacedRow, column: string): Wire | undefined {
  const cells = "row" in at ? edits.edited.get(at.row) : (edits.added[at.added] ?? {});
  if (cells !== undefined && Object.hasOwn(cells, column)) return cells[column];
  return "row" in at ? undefined : null;
}

export interface CellChange {
  readonly at: PlacedRow;
  readonly column: string;
  readonly value: Wire;
  /** What the script gave for this cell: with that in it again, it is as if it was never edited. */
  readonly first: Wire | undefined;
}

export function setCells(edits: Edits, changes: readonly CellChange[]): Edits {
  const edited = new Map(edits.edited);
  const added = [...edits.added];
  for (const { at, column, value, first } of changes) {
    if ("added" in at) {
      added[at.added] = { ...added[at.added], [column]: value };
      continue;
    }
    const { [column]: _, ...others } = edited.get(at.row) ?? {};
    const cells = isSame(value, first) ? others : { ...others, [column]: value };
    if (Object.keys(cells).length === 0) edited.delete(at.row);
    else edited.set(at.row, cells);
  }
  return { ...edits, edited, added };
}

/** `defaults` are what the columns have in a new row. */
export function addRow(edits: Edits, defaults: Cells): Edits {
  return { ...edits, added: [...edits.added, { ...defaults }] };
}

/** Rows go with what was edited in them; added ones as if they had never been there. */
export function deleteRows(edits: Edits, gone: readonly PlacedRow[]): Edits {
  const deleted = new Set(edits.deleted);
  const edited = new Map(edits.edited);
  const dropped = new Set<number>();
  for (const each of gone) {
    if ("added" in each) dropped.add(each.added);
    else {
      deleted.add(each.row);
      edited.delete(each.row);
    }
  }
  return {
    edited,
    added: edits.added.filter((_, index) => !dropped.has(index)),
    deleted: [...deleted].toSorted((one, other) => one - other),
  };
}

/**
 * What Python reads: the editor's state in Streamlit's words. An added row stays on the page until all `required` columns
 * have something in it.
 */
export function toJson(edits: Edits, required: readonly string[]): string {
  const rows = [...edits.edited].toSorted(([one], [other]) => one - other);
  const added = edits.added.filter((cells) => required.every((name) => (cells[name] ?? null) !== null));
  return JSON.stringify({
    edited_rows: Object.fromEntries(rows),
    added_rows: added.map((cells) => Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null))),
    deleted_rows: edits.deleted,
  });
}

export function fromJson(json: string): Edits {
  const state = JSON.parse(json) as {
    readonly edited_rows: Record<string, Cells>;
    readonly added_rows: readonly Cells[];
    readonly deleted_rows: readonly number[];
  };
  return {
    edited: new Map(Object.entries(state.edited_rows).map(([row, cells]) => [Number(row), cells])),
    added: state.added_rows,
    deleted: state.deleted_rows.toSorted((one, other) => one - other),
  };
}

function isSame(one: Wire, other: Wire | undefined): boolean {
  return one === other || (other !== undefined && JSON.stringify(one) === JSON.stringify(other));
}
