/** A table as the page's parts see it, whatever it was read from and however much of it has arrived. */

/** What a column holds: the types of Arrow that a table of the app can have. */
export type ColumnType =
  | { kind: "null" | "bool" | "text" | "bytes" | "uuid" }
  | { kind: "int" | "float"; bits: 8 | 16 | 32 | 64; signed: boolean }
  | { kind: "decimal"; digits: number; scale: number }
  | { kind: "date" }
  | { kind: "time"; unit: TimeUnit }
  | { kind: "datetime"; unit: TimeUnit; zone: string | null }
  | { kind: "duration"; unit: TimeUnit }
  | { kind: "category"; values: ColumnType; options: readonly Value[]; ordered: boolean }
  | { kind: "list"; items: ColumnType }
  | { kind: "struct"; fields: readonly { name: string; type: ColumnType }[] }
  | { kind: "period"; frequency: string }
  | { kind: "interval"; values: ColumnType; closed: "left" | "right" | "both" | "neither" };

export type TimeUnit = "s" | "ms" | "us" | "ns";

/**
 * A cell: null where nothing is. Integers beyond 53 bits, dates, times and durations are bigints in their unit (days,
 * or the column's), decimals are texts with all their digits, lists and objects are plain ones, intervals have `left` and `right`.
 */
export type Value =
  null | boolean | number | bigint | string | Uint8Array | readonly Value[] | { [key: string]: Value };

export interface Column {
  /** Its field in the schema; of an index without a name, one that no column of the script has. */
  readonly name: string;
  /** Its header, one text per level: more than one where columns have a MultiIndex. */
  readonly labels: readonly string[];
  readonly type: ColumnType;
  readonly isIndex: boolean;
  /** The value in this row; undefined while its part is on the way. */
  at(row: number): Value | undefined;
}

export interface Table {
  readonly rows: number;
  /** Columns of the index first, then those of the data, in the script's order. */
  readonly columns: readonly Column[];
  /** Calls back with the rows (from, to) of parts that arrive; gives what ends that. */
  onArrival(listener: (from: number, to: number) => void): () => void;
  /** Asks for all rows, which are there once this is done: to sort or search them. */
  load(): Promise<void>;
}
