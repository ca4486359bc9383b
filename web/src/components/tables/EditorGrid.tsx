/** A table that is edited: its grid, the buttons over it, and the edits. */
import type { GridSelection } from "@glideapps/glide-data-grid";
import { useMemo, useRef, useState } from "react";

import type { DataEditorPayload } from "../../protocol/wire.gen";
import { ElementToolbar, ToolbarButton } from "../../ui/ElementToolbar";
import { FullScreenButton, type FullScreen } from "../../ui/FullScreenFrame";
import { DeleteIcon, PlusIcon } from "../../ui/toolbarIcons";
import { fromText, isEditable } from "./cellInput";
import { type ColumnConfigs, configOf, parseConfigs } from "./columnConfig";
import { DataGrid } from "./DataGrid";
import { editedTable } from "./editedTable";
import { type Cells, rowAt, type Wire } from "./edits";
import type { EditsStore } from "./editsStore";
import { nameOfColumn } from "./gridEditing";
import { gridHeight } from "./gridSize";
import { NOTHING, waysOf } from "./selection";
import { type ShownColumn, shownColumns } from "./shownColumns";
import type { StyledCells } from "./styledCells";
import { TableTools, useCanExport } from "./TableTools";
import { useEditing } from "./useEditing";
import { useEdits } from "./useEdits";
import { useGridLook } from "./useGridLook";
import { useGridTheme } from "./useGridTheme";
import { usePresses } from "./usePresses";
import { useSorting } from "./useSorting";
import { useStyledCells } from "./useStyledCells";
import { useTable } from "./useTable";

export interface EditorGridProps {
  readonly payload: DataEditorPayload;
  readonly value: string | null;
  readonly set: (value: string | null) => void;
  readonly screen: FullScreen;
}

export function EditorGrid({ payload, value, set, screen }: EditorGridProps) {
  const { config, order, num_rows: rows, alt: name } = payload;
  const isDisabled = payload.disabled === true;
  const canAdd = rows === "dynamic" || rows === "add";
  const canDelete = !isDisabled && (rows === "dynamic" || rows === "delete");

  const frame = useRef<HTMLDivElement>(null);
  const theme = useGridTheme(frame);
  const original = useTable(payload.table);
  const configs = useMemo(() => parseConfigs(config), [config]);
  const all = useMemo(() => shownColumns(original, configs, undefined), [original, configs]);
  const required = useMemo(() => requiredIn(all, configs), [all, configs]);
  const defaults = useMemo(() => defaultsIn(all, configs), [all, configs]);
  const [store, edits] = useEdits(payload.id, value, set, required);
  const { deleted, added } = edits;
  const table = useMemo(
    () => editedTable(original, store.latest),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is in cells is read when they are drawn
    [original, store, deleted, added.length],
  );
  const orderKey = order?.join("\n");
  const columns = useMemo(
    () => shownColumns(table, configs, order),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the list is a new one with each run, with the same names
    [table, configs, orderKey],
  );
  const look = useGridLook(columns);
  const styled = useStyledOriginals(payload, original.rows, store);
  const pressOf = usePresses(payload.buttons);
  const sorting = useSorting(table, columns);
  const [selection, select] = useState<GridSelection>(NOTHING);
  const [isSearching, setSearching] = useState(false);
  const canExport = useCanExport();
  const editing = useEditing({
    table: original,
    columns: look.visible,
    rowAt: sorting.rowAt,
    defaults,
    canAdd,
    canDelete,
    configs,
    isDisabled,
    store,
    edits,
    select,
  });

  const levels = columns.some(({ group }) => group !== undefined) ? 2 : 1;
  const of = name === undefined ? "" : `: ${name}`;
  const hasRowsSelected = canDelete && selection.rows.length > 0;
  return (
    <>
      <ElementToolbar>
        {hasRowsSelected && (
          <ToolbarButton
            name={`Delete row(s)${of}`}
            icon={<DeleteIcon />}
            onPress={() => editing.deleteRows(selection)}
          />
        )}
        {canAdd && !isDisabled && !hasRowsSelected && (
          <ToolbarButton name={`Add row${of}`} icon={<PlusIcon />} onPress={editing.addRow} />
        )}
        {columns.length > 0 && (
          <TableTools
            table={table}
            look={look}
            rowAt={sorting.rowAt}
            of={of}
            toggleSearch={() => setSearching(!isSearching)}
          />
        )}
        <FullScreenButton screen={screen} name={name} />
      </ElementToolbar>
      <div
        ref={frame}
        className="grid-frame"
        data-testid="stDataFrameResizable"
        style={{ height: gridHeight(payload, levels, table.rows + (canAdd ? 1 : 0)) }}
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
            ways={waysOf(canDelete ? ["multi-row"] : [])}
            canCopy={canExport}
            styled={styled}
            pressOf={pressOf}
            editing={editing}
            place={frame}
          />
        )}
      </div>
    </>
  );
}

/** What a Styler makes of the cells of rows that the script has given; added ones have no looks. */
function useStyledOriginals({ styler }: DataEditorPayload, rows: number, store: EditsStore): StyledCells | undefined {
  const styled = useStyledCells(styler);
  return useMemo(() => {
    if (styled === undefined) return undefined;
    return (place, column) => {
      const at = rowAt(store.latest(), rows, place);
      return "row" in at ? styled(at.row, column) : { text: undefined, style: undefined };
    };
  }, [styled, rows, store]);
}

/** The columns without which an added row is not told of. */
function requiredIn(columns: readonly ShownColumn[], configs: ColumnConfigs): string[] {
  return columns
    .filter((shown) => {
      const config = configOf(configs, shown.column, shown.position);
      return config.required === true && isEditable(shown, config);
    })
    .map(nameOfColumn);
}

/** What a new row has in it. */
function defaultsIn(columns: readonly ShownColumn[], configs: ColumnConfigs): Cells {
  const cells: Record<string, Wire> = {};
  for (const shown of columns) {
    const config = configOf(configs, shown.column, shown.position);
    const { default: first } = config;
    if (first === undefined) continue;
    const isMoment = ["date", "time", "datetime"].includes(shown.kind);
    cells[nameOfColumn(shown)] = isMoment ? (fromText(String(first), shown, config) ?? null) : first;
  }
  return cells;
}
