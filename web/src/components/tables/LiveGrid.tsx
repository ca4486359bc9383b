/** A table that is there: its grid, the buttons over it, and what the user does with both. */
import type { GridSelection } from "@glideapps/glide-data-grid";
import { useEffect, useMemo, useRef, useState } from "react";

import { ElementToolbar, ToolbarButton } from "../../ui/ElementToolbar";
import { FullScreenButton, type FullScreen } from "../../ui/FullScreenFrame";
import { ClearIcon } from "../../ui/toolbarIcons";
import type { FrameProps, Selecting } from "./Dataframe";
import { gridHeight } from "./gridSize";
import { parseConfigs } from "./columnConfig";
import { DataGrid } from "./DataGrid";
import { fromGrid, NOTHING, type Places, toGrid, waysOf } from "./selection";
import { shownColumns } from "./shownColumns";
import { TableTools, useCanExport } from "./TableTools";
import { useGridLook } from "./useGridLook";
import { useGridTheme } from "./useGridTheme";
import { usePresses } from "./usePresses";
import { useSorting } from "./useSorting";
import { useStyledCells } from "./useStyledCells";
import { useTable } from "./useTable";

export interface LiveGridProps extends FrameProps {
  readonly screen: FullScreen;
}

export function LiveGrid({ payload, selecting, screen }: LiveGridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const theme = useGridTheme(frame);
  const table = useTable(payload.table);
  const { config, order } = payload;
  const orderKey = order?.join("\n");
  const columns = useMemo(
    () => shownColumns(table, parseConfigs(config), order),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the list is a new one with each run, with the same names
    [table, config, orderKey],
  );
  const look = useGridLook(columns);
  const styled = useStyledCells(payload.styler);
  const pressOf = usePresses(payload.buttons);
  const sorting = useSorting(table, columns);
  const [isSearching, setSearching] = useState(false);
  const ways = waysOf(selecting?.modes ?? []);
  const places = { columns: look.visible, rows: table.rows, rowAt: sorting.rowAt, placeOf: sorting.placeOf };
  const [selection, select] = useSelection(selecting, places);

  const isSelected =
    selection.rows.length > 0 || selection.columns.length > 0 || (ways.cell && selection.current !== undefined);
  const canClear = selecting !== undefined && !ways.required && isSelected;
  const isEmpty = columns.length === 0 || table.rows === 0;
  const canExport = useCanExport();
  const levels = columns.some(({ group }) => group !== undefined) ? 2 : 1;
  const name = payload.alt;
  const of = name === undefined ? "" : `: ${name}`;
  return (
    <>
      <ElementToolbar>
        {!isEmpty && (
          <>
            {canClear && (
              <ToolbarButton name={`Clear selection${of}`} icon={<ClearIcon />} onPress={() => select(NOTHING)} />
            )}
            <TableTools
              table={table}
              look={look}
              rowAt={sorting.rowAt}
              of={of}
              toggleSearch={() => setSearching(!isSearching)}
            />
          </>
        )}
        <FullScreenButton screen={screen} name={name} />
      </ElementToolbar>
      <div
        ref={frame}
        className="grid-frame"
        data-testid="stDataFrameResizable"
        style={{ height: gridHeight(payload, levels) }}
        {...(name === undefined ? {} : { role: "region", "aria-label": name })}
      >
        {theme !== undefined && (
          <DataGrid
            table={table}
            look={look}
            theme={theme}
            sorting={sorting}
            rowHeight={payload.row_height}
            missing={payload.placeholder ?? "None"}
            fillsWidth={payload.width !== "content"}
            isSearching={isSearching}
            setSearching={setSearching}
            selection={selection}
            onSelect={select}
            ways={ways}
            canCopy={canExport}
            styled={styled}
            pressOf={pressOf}
            place={frame}
          />
        )}
      </div>
    </>
  );
}

/** What is selected in the grid, which the app hears of, and which follows what the app sets. */
function useSelection(
  selecting: Selecting | undefined,
  places: Places,
): [selection: GridSelection, select: (selection: GridSelection) => void] {
  const [selection, setSelection] = useState<GridSelection>(() =>
    selecting === undefined ? NOTHING : toGrid(selecting.value, places),
  );
  const told = useRef(JSON.stringify(selecting?.value));
  const latest = useRef(places);
  latest.current = places;
  const value = JSON.stringify(selecting?.value);
  useEffect(() => {
    if (selecting === undefined || value === told.current) return;
    told.current = value;
    setSelection(toGrid(selecting.value, latest.current));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only another value counts
  }, [value, selecting?.resets]);
  // Another order of the rows: what is selected stays with its rows.
  const { placeOf, columns } = places;
  useEffect(() => {
    if (selecting !== undefined) setSelection(toGrid(selecting.value, latest.current));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only another order counts
  }, [placeOf, columns]);

  const select = (next: GridSelection) => {
    const ways = waysOf(selecting?.modes ?? []);
    if (ways.required && next.rows.length === 0 && places.rows > 0) {
      setSelection({ ...next, rows: selection.rows });
      return;
    }
    setSelection(next);
    if (selecting === undefined) return;
    const selected = fromGrid(next, places, ways.cell);
    const text = JSON.stringify(selected);
    if (text === told.current) return;
    told.current = text;
    selecting.set(selected);
  };
  return [selection, select];
}
