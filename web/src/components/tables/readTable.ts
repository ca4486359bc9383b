/** Tables of payloads, read where they lie: nothing is copied before a cell of it is asked for. */
import { type Batch, type Field, tableFromIPC } from "@uwdata/flechette";

import type { Media } from "../../model/media";
import type { CountedIndexLayout, TableLayout, TablePayload } from "../../protocol/wire.gen";
import { columnType } from "./columnTypes";
import { cellReader, type ReadCell } from "./readCells";
import type { Column, ColumnType, Table } from "./table";

const EXACT = { useBigInt: true, useBigIntTimestamp: true, useDecimalInt: true };
const UNNAMED = "__index_level_0__";

export function readTable(payload: TablePayload, media: Pick<Media, "bytes">): Table {
  const head = tableFromIPC(payload.head, EXACT);
  const {
    labels = [],
    index = 0,
    counted,
  } = JSON.parse(head.schema.metadata?.get("table") ?? "{}") as Partial<TableLayout>;
  const parts = new Parts(payload, media, head.numRows);
  const width = head.schema.fields.length;
  const columns = head.schema.fields.map((field, place) => {
    const [batch] = head.children[place]?.data ?? [];
    return columnOf(field, batch, labels[place] ?? [field.name], place >= width - index, parts, place);
  });
  const indexes = columns.splice(width - index, index);
  if (counted !== undefined) indexes.unshift(countedColumn(counted, labels[0]?.length ?? 1));
  return {
    rows: payload.rows,
    columns: [...indexes, ...columns],
    onArrival: (listener) => parts.onArrival(listener),
    load: () => parts.load(),
  };
}

function columnOf(
  field: Field,
  batch: Batch<unknown> | undefined,
  labels: readonly string[],
  isIndex: boolean,
  parts: Parts,
  place: number,
): Column {
  const type = withOptions(columnType(field), batch);
  const isHead = parts.head;
  const read = batch && cellReader(type, batch);
  const readers: (ReadCell | undefined)[] = [];
  return {
    name: field.name,
    labels,
    type,
    isIndex,
    at(row) {
      if (row < isHead) return read?.(row);
      const part = parts.of(row);
      const reader = (readers[part] ??= parts.reader(type, part, place));
      return reader?.(row - parts.start(part));
    },
  };
}

/** The type of a category with all that its values may be. */
function withOptions(type: ColumnType, batch: Batch<unknown> | undefined): ColumnType {
  if (type.kind !== "category" || batch === undefined || !("dictionary" in batch)) return type;
  const { data } = batch.dictionary as { data: readonly Batch<unknown>[] };
  const options = data.flatMap((each) => {
    const read = cellReader(type.values, each);
    return Array.from({ length: each.length }, (_, place) => read(place));
  });
  return { ...type, options };
}

function countedColumn({ start, step, name }: CountedIndexLayout, levels: number): Column {
  return {
    name: name ?? UNNAMED,
    labels: Array.from({ length: levels }, (_, level) => (level === levels - 1 ? (name ?? "") : "")),
    type: { kind: "int", bits: 64, signed: true },
    isIndex: true,
    at: (row) => start + step * row,
  };
}

/** The rows that did not come with the payload. */
class Parts {
  private readonly starts: number[];
  private readonly loading = new Map<string, Promise<void>>();
  private readonly contents = new Map<string, ArrayBuffer>();
  private readonly listeners = new Set<(from: number, to: number) => void>();
  private last = 0;

  constructor(
    private readonly payload: TablePayload,
    private readonly media: Pick<Media, "bytes">,
    /** How many rows came with it. */
    readonly head: number,
  ) {
    let start = head;
    this.starts = [start, ...(payload.parts ?? []).map((rows) => (start += rows))];
  }

  start(part: number): number {
    return this.starts[part] ?? 0;
  }

  /** The part that a row is in; mostly that of the row before. */
  of(row: number): number {
    const { starts } = this;
    if (row >= (starts[this.last] ?? 0) && row < (starts[this.last + 1] ?? 0)) return this.last;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    return (this.last = low);
  }

  /** What reads a column in a part, once that is there. */
  reader(type: ColumnType, part: number, place: number): ReadCell | undefined {
    const address = this.payload.columns?.[place]?.[part];
    if (address === undefined) return undefined;
    const content = this.contents.get(address) ?? this.ask(address, part);
    if (content === undefined) return undefined;
    const [batch] = tableFromIPC(content, EXACT).children[0]?.data ?? [];
    return batch === undefined ? undefined : cellReader(type, batch);
  }

  onArrival(listener: (from: number, to: number) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async load(): Promise<void> {
    // A payload that does not name the parts yet is replaced by one that does, and this table by another.
    if (this.payload.parts !== undefined && this.payload.columns === undefined) await new Promise(() => {});
    for (const addresses of this.payload.columns ?? [])
      for (const [part, address] of addresses.entries()) if (!this.contents.has(address)) this.ask(address, part);
    await Promise.all(this.loading.values());
  }

  /** The bytes at an address, if they are here; they arrive later if not. */
  private ask(address: string, part: number): ArrayBuffer | undefined {
    if (this.loading.has(address)) return undefined;
    const content = this.media.bytes(address);
    if (content instanceof ArrayBuffer) {
      this.contents.set(address, content);
      return content;
    }
    this.loading.set(address, this.receive(address, part, content));
    return undefined;
  }

  private async receive(address: string, part: number, content: Promise<ArrayBuffer>): Promise<void> {
    this.contents.set(address, await content);
    this.loading.delete(address);
    for (const listener of this.listeners) listener(this.start(part), this.start(part + 1));
  }
}
