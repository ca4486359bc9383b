/** A table as the user's edits have left it: its rows are places, among which are the added ones. */
import { cellAt, type Edits, placesOf, rowAt } from "./edits";
import type { Column, Table } from "./table";
import { valueOf } from "./wires";

/** `latest` gives the edits of the moment; of those with which this was made only the number of rows is kept. */
export function editedTable(table: Table, latest: () => Edits): Table {
  const columns = table.columns.map((column): Column => {
    const name = column.isIndex ? "_index" : column.name;
    return {
      ...column,
      at(place) {
        const edits = latest();
        const at = rowAt(edits, table.rows, place);
        const wire = cellAt(edits, at, name);
        if (wire !== undefined) return valueOf(wire, column.type);
        return "row" in at ? column.at(at.row) : null;
      },
    };
  });
  return {
    rows: placesOf(latest(), table.rows),
    columns,
    onArrival: (listener) => table.onArrival(() => listener(0, table.rows)),
    load: () => table.load(),
  };
}
