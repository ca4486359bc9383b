/** The order of a grid's rows: that of the table, or of a column. */
import { useCallback, useEffect, useRef, useState } from "react";

import type { Table } from "./table";
import type { ShownColumn } from "./shownColumns";
import { type Direction, sortedRows } from "./sortRows";

export interface Sorting {
  readonly by: { readonly id: string; readonly direction: Direction } | undefined;
  /** The row of the table that stands in a place of the grid. */
  readonly rowAt: (place: number) => number;
  /** Where a row of the table stands. */
  readonly placeOf: (row: number) => number;
  readonly sort: (id: string, direction: Direction | undefined) => void;
}

export function useSorting(table: Table, columns: readonly ShownColumn[]): Sorting {
  const [by, setBy] = useState<Sorting["by"]>();
  const [sorted, setSorted] = useState<{ table: Table; order: Uint32Array }>();
  const places = useRef<{ order: Uint32Array; places: Uint32Array }>(undefined);
  const column = columns.find(({ id }) => id === by?.id)?.column;
  const direction = by?.direction;
  useEffect(() => {
    if (column === undefined || direction === undefined) return;
    const stop = new AbortController();
    const run = async () => {
      await table.load();
      stop.signal.throwIfAborted();
      setSorted({ table, order: await sortedRows(column, table.rows, direction, stop.signal) });
    };
    run().catch((error: unknown) => {
      if (!stop.signal.aborted) console.error(error);
    });
    return () => stop.abort();
  }, [table, column, direction]);

  // While it is sorted anew, rows stay as they were.
  const order = by !== undefined && sorted?.table === table ? sorted.order : undefined;
  const rowAt = useCallback((place: number) => order?.[place] ?? place, [order]);
  const placeOf = useCallback(
    (row: number) => {
      if (order === undefined) return row;
      if (places.current?.order !== order) {
        const inverse = new Uint32Array(order.length);
        order.forEach((each, place) => {
          inverse[each] = place;
        });
        places.current = { order, places: inverse };
      }
      return places.current.places[row] ?? row;
    },
    [order],
  );
  const sort = useCallback(
    (id: string, to: Direction | undefined) => setBy(to === undefined ? undefined : { id, direction: to }),
    [],
  );
  return { by, rowAt, placeOf, sort };
}
