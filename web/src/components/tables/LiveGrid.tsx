/** A table that is there: its grid, the buttons over it, and what the user does with both. */
import type { GridSelection } from "@glideapps/glide-data-grid";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState, useSyncExternalStore } from "react";

import { useSession } from "../../model/context";
import { ElementToolbar, ToolbarButton } from "../../ui/ElementToolbar";
import { FullScreenButton, type FullScreen } from "../../ui/FullScreenFrame";
import { ClearIcon, DownloadIcon, SearchIcon } from "../../ui/toolbarIcons";
import type { StylerFields, TablePayload } from "../../protocol/wire.gen";
import type { FrameProps, Selecting } from "./Dataframe";
import { gridHeight } from "./gridSize";
import { readTable } from "./readTable";
import type { Table } from "./table";
import { parseConfigs, saidOf } from "./columnConfig";
import { ColumnVisibility } from "./ColumnVisibility";
import { downloadCsv } from "./csv";
import { DataGrid } from "./DataGrid";
import { fromGrid, NOTHING, type Places, toGrid, waysOf } from "./selection";
import { type ShownColumn, shownColumns } from "./shownColumns";
import { type StyledCells, styledCells } from "./styledCells";
import { useGridLook } from "./useGridLook";
import { useGridTheme } from "./useGridTheme";
import { useSorting } from "./useSorting";

export interface LiveGridProps extends FrameProps {
  readonly screen: FullScreen;
}

export function LiveGrid({ payload, selecting, screen }: LiveGridProps) {
  const session = useSession();
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
  const canExport = useSyncExternalStore(
    session.status.subscribe,
    () => session.status.value.frame?.disable_data_export !== true,
  );
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
            <ColumnVisibility look={look} of={of} />
            {canExport && (
              <ToolbarButton
                name={`Download as CSV${of}`}
                icon={<DownloadIcon />}
                onPress={() => void downloadCsv(table, look.visible, sorting.rowAt)}
              />
            )}
            <ToolbarButton name={`Search${of}`} icon={<SearchIcon />} onPress={() => setSearching(!isSearching)} />
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

/** The table of a payload: another one only if its content is another. */
function useTable(payload: TablePayload): Table {
  const { media } = useSession();
  const [kept, keep] = useState(() => ({ payload, table: readTable(payload, media) }));
  if (kept.payload === payload) return kept.table;
  const table = isSame(kept.payload, payload) ? kept.table : readTable(payload, media);
  keep({ payload, table });
  return table;
}

/** What a Styler makes of the cells, another one when more of its texts have arrived. */
function useStyledCells(styler: StylerFields | undefined): StyledCells | undefined {
  const { media } = useSession();
  const display = styler?.display;
  const texts = useMemo(() => display && readTable(display, media), [display, media]);
  const [arrived, arrive] = useReducer((count: number) => count + 1, 0);
  useEffect(() => texts?.onArrival(arrive), [texts]);
  return useMemo(
    () => styler && styledCells(styler, texts),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the grid draws again what another function gives
    [styler, texts, arrived],
  );
}

/** What a press in a column of buttons does: the worker hears of it at once, also in a form. */
function usePresses(buttons: Readonly<Record<string, string>> | undefined) {
  const session = useSession();
  return useCallback(
    ({ column, position }: ShownColumn) => {
      const id = buttons && saidOf(buttons, column, position).at(-1);
      return id === undefined ? undefined : (row: number, label: string) => void session.submit(id, { row, label });
    },
    [buttons, session],
  );
}

function isSame(before: TablePayload, after: TablePayload): boolean {
  if (before.rows !== after.rows || before.head.byteLength !== after.head.byteLength) return false;
  if (JSON.stringify([before.parts, before.columns]) !== JSON.stringify([after.parts, after.columns])) return false;
  const [left, right] = [new Uint8Array(before.head), new Uint8Array(after.head)];
  return left.every((byte, index) => byte === right[index]);
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
