/** A table on a canvas: columns that sort, hide, pin and resize, a search, and what can be selected. */
import {
  CompactSelection,
  type CustomCell,
  DataEditorCore,
  type DataEditorRef,
  type GridCell,
  GridCellKind,
  type GridColumn,
  GridColumnMenuIcon,
  type GridSelection,
  ImageWindowLoaderImpl,
  type Item,
  type ProvideEditorCallback,
  type Rectangle,
  type Theme,
  type UriCell,
} from "@glideapps/glide-data-grid";
import { type RefObject, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";

import { addressIn, SiteRoot } from "../../ui/address";
import type { Table } from "./table";
import { cellOf, type OwnCell } from "./cells";
import { viewOf } from "./CellView";
import { ColumnMenu, type MenuPlace } from "./ColumnMenu";
import { ROW_HEIGHT } from "./gridSize";
import { HeaderTip, useHeaderTip } from "./HeaderTip";
import type { GridEditing } from "./gridEditing";
import { jumpTo, needsJump } from "./jump";
import { CELL_RENDERERS, ownRenderers } from "./renderers";
import type { waysOf } from "./selection";
import type { ShownColumn } from "./shownColumns";
import { type StyledCells, themeOf } from "./styledCells";
import type { GridLook } from "./useGridLook";
import type { GridTheme } from "./useGridTheme";
import type { Sorting } from "./useSorting";

const imageLoader = new ImageWindowLoaderImpl();
/** How much of the width pinned columns may take: what is beyond could not be scrolled to. */
const MOST_PINNED = 0.6;
/** Ctrl and F search in the grid that has the focus. */
const KEYS = { search: true };
const BLANK: GridCell = { kind: GridCellKind.Text, data: "", displayData: "", allowOverlay: false };

export interface DataGridProps {
  readonly table: Table;
  readonly look: GridLook;
  readonly theme: GridTheme;
  readonly sorting: Sorting;
  readonly rowHeight: number | undefined;
  /** What is written where nothing is. */
  readonly missing: string;
  /** Columns share what is left of the width. */
  readonly fillsWidth: boolean;
  readonly isSearching: boolean;
  readonly setSearching: (isSearching: boolean) => void;
  readonly selection: GridSelection;
  readonly onSelect: (selection: GridSelection) => void;
  readonly ways: ReturnType<typeof waysOf>;
  readonly canCopy: boolean;
  /** What a Styler makes of the cells. */
  readonly styled: StyledCells | undefined;
  /** Presses the button of a column in a row of the table; none for a column whose buttons do nothing. */
  readonly pressOf: (shown: ShownColumn) => ((row: number, label: string) => void) | undefined;
  /** What makes an editor of it. */
  readonly editing?: GridEditing | undefined;
  /** What it stands in. */
  readonly place: RefObject<HTMLElement | null>;
}

export function DataGrid(props: DataGridProps) {
  const { table, look, theme, sorting, missing, ways, fillsWidth, editing, place: frame } = props;
  const columns = look.visible;
  const ownGrid = useRef<DataEditorRef>(null);
  const grid = editing?.grid ?? ownGrid;
  const root = useContext(SiteRoot);
  const [menu, setMenu] = useState<MenuPlace>();
  const scale = theme.rem / 16;
  const rowHeight = (props.rowHeight ?? ROW_HEIGHT) * scale;
  const inView = useRef<readonly [number, number]>([0, 0]);
  const isEmpty = columns.length === 0;
  const hasMarkers = ways.row !== "none" && !isEmpty && (table.rows > 0 || editing?.canAdd === true);

  const gridColumns = useMemo(
    () =>
      isEmpty
        ? EMPTY
        : columns.map((shown) => ({
            ...gridColumn(shown, sorting.by, theme, fillsWidth),
            ...(editing?.canEdit(shown) === true ? { icon: "editable" } : {}),
          })),
    [columns, isEmpty, sorting.by, theme, fillsWidth, editing],
  );
  const renderers = useMemo(() => ownRenderers(theme), [theme]);
  const { rowAt } = sorting;
  const { styled, pressOf } = props;
  const indexes = useMemo(() => table.columns.filter(({ isIndex }) => isIndex).length, [table]);
  const cellAt = useCallback(
    ([x, place]: Item): GridCell => {
      const shown = columns[x];
      if (shown === undefined || place >= table.rows) return x === 0 ? emptyCell(theme) : BLANK;
      const row = rowAt(place);
      const isEdited = editing?.canEdit(shown) === true;
      // As in Streamlit, a column that can be edited shows values as they are.
      const made = shown.column.isIndex || isEdited ? undefined : styled?.(row, shown.position - indexes);
      const cell = cellOf(shown, shown.column.at(row), { text: missing, color: theme.textLight }, made?.text);
      const styledCell = made?.style === undefined ? cell : withTheme(cell, themeOf(made.style, theme));
      if (isButton(styledCell)) return pressable(styledCell, row, pressOf(shown));
      if (isEdited) return editing.cell(styledCell, shown, place);
      return styledCell.kind === GridCellKind.Uri ? leading(styledCell, addressIn(root, styledCell.data)) : styledCell;
    },
    [columns, table, rowAt, missing, theme, root, styled, indexes, pressOf, editing],
  );
  useArrivals(table, grid, columns.length);
  const portal = usePortal(frame);
  const [tip, onHover] = useHeaderTip(columns);
  const provideView: ProvideEditorCallback<GridCell> = useCallback(
    (cell) => {
      const [x = 0, place = 0] = cell.location ?? [];
      const shown = columns[x - (hasMarkers ? 1 : 0)];
      return editing?.editor(cell) ?? (shown && viewOf(shown, shown.column.at(rowAt(place))));
    },
    [columns, rowAt, editing, hasMarkers],
  );

  const sortBy = (x: number) => {
    const shown = columns[x];
    if (shown === undefined) return;
    const current = sorting.by?.id === shown.id ? sorting.by.direction : undefined;
    sorting.sort(shown.id, current === undefined ? "ascending" : current === "ascending" ? "descending" : undefined);
  };
  const openMenu = (index: number, bounds: Rectangle) => {
    const shown = columns[index];
    if (shown !== undefined) setMenu({ shown, index, bounds });
  };
  const markers = { bgCell: theme.bgHeader ?? "", bgCellMedium: theme.bgHeader ?? "" };

  return (
    <>
      <DataEditorCore
        ref={grid}
        className="stDataFrameGlideDataEditor"
        columns={gridColumns}
        rows={isEmpty ? 1 : Math.max(editing?.canAdd === true ? 0 : 1, table.rows)}
        getCellContent={cellAt}
        {...(props.canCopy ? { getCellsForSelection: true as const } : {})}
        {...(fillsWidth ? { width: "100%" } : {})}
        height="100%"
        rowHeight={rowHeight}
        headerHeight={ROW_HEIGHT * scale}
        groupHeaderHeight={ROW_HEIGHT * scale}
        minColumnWidth={50}
        maxColumnWidth={1000}
        maxColumnAutoWidth={500}
        freezeColumns={frozen(columns, theme.room)}
        theme={theme}
        renderers={CELL_RENDERERS}
        customRenderers={renderers}
        imageWindowLoader={imageLoader}
        smoothScrollX
        smoothScrollY
        rowMarkers={
          !hasMarkers
            ? "none"
            : {
                kind: editing === undefined ? "checkbox-visible" : "checkbox",
                checkboxStyle: ways.row === "single" ? "circle" : "square",
                width: 33 * scale,
                theme: markers,
                headerTheme: markers,
                headerDisabled: ways.row === "single",
              }
        }
        rowSelect={ways.row}
        rowSelectionMode={ways.row === "multi" ? "multi" : "auto"}
        columnSelect={ways.column}
        columnSelectionMode={ways.column === "multi" ? "multi" : "auto"}
        rangeSelect={ways.range}
        rowSelectionBlending="additive"
        columnSelectionBlending="additive"
        rangeSelectionBlending="additive"
        gridSelection={props.selection}
        onGridSelectionChange={props.onSelect}
        onHeaderClicked={(x) => {
          if (ways.column === "none" && editing?.canAdd !== true) sortBy(x);
        }}
        onHeaderMenuClick={openMenu}
        onHeaderContextMenu={(x, event) => {
          event.preventDefault();
          openMenu(x, event.bounds);
        }}
        onCellActivated={(place, { inputType }) => {
          const cell = cellAt(place);
          if (isButton(cell) && inputType === "keyboard") cell.data.press?.();
        }}
        onColumnResize={(column, width) => {
          if (column.id !== undefined) look.change(column.id, { width });
        }}
        showSearch={props.isSearching}
        onSearchClose={() => {
          props.setSearching(false);
          grid.current?.focus();
        }}
        onPaste={false}
        keybindings={KEYS}
        portalElementRef={portal}
        onVisibleRegionChanged={({ y, height }) => {
          inView.current = [y, y + height - 1];
        }}
        onSearchResultsChanged={(results, current) => {
          const row = results[current]?.[1];
          const scroller = frame.current?.querySelector<HTMLElement>(".dvn-scroller");
          if (row !== undefined && scroller && needsJump(table.rows, rowHeight))
            jumpTo(scroller, row, table.rows, rowHeight, () => inView.current);
        }}
        onItemHovered={onHover}
        provideEditor={provideView}
        resizeIndicator="header"
        experimental={{ scrollbarWidthOverride: 1 }}
        {...editing?.props}
      />
      {tip !== undefined && menu === undefined && <HeaderTip tip={tip} />}
      {menu !== undefined && (
        <ColumnMenu
          place={menu}
          close={() => setMenu(undefined)}
          table={table}
          sorting={sorting}
          look={look}
          editing={editing}
          autosize={(index) => grid.current?.remeasureColumns(CompactSelection.fromSingleSelection(index))}
        />
      )}
    </>
  );
}

type ButtonCell = CustomCell<Extract<OwnCell, { kind: "button" }>>;

function isButton(cell: GridCell): cell is ButtonCell {
  return cell.kind === GridCellKind.Custom && (cell.data as OwnCell).kind === "button";
}

function pressable(cell: ButtonCell, row: number, press: ((row: number, label: string) => void) | undefined): GridCell {
  const { data } = cell;
  if (press === undefined || data.text === "") return cell;
  return { ...cell, data: { ...data, press: () => press(row, data.text) } } as ButtonCell;
}

/** A cell that looks different from others of its column; what it says of its own colours stays. */
function withTheme(cell: GridCell, look: Partial<Theme>): GridCell {
  return { ...cell, themeOverride: { ...look, ...cell.themeOverride } };
}

/** A link's cell: a click opens its address, unless that would run a script. */
function leading(cell: UriCell, address: string): UriCell {
  const open: UriCell["onClickUri"] = (event) => {
    event.preventDefault();
    if (address !== "#") window.open(address, "_blank", "noopener,noreferrer");
  };
  return { ...cell, data: address, onClickUri: open };
}

const EMPTY: GridColumn[] = [{ id: "empty", title: "", width: 54 }];

function emptyCell(theme: GridTheme): GridCell {
  return { ...BLANK, displayData: "empty", themeOverride: { textDark: theme.textLight } } as GridCell;
}

const ARROWS = { ascending: "↑ ", descending: "↓ " };

function gridColumn(shown: ShownColumn, by: Sorting["by"], theme: GridTheme, fillsWidth: boolean): GridColumn {
  const isFaded = shown.pinned;
  return {
    id: shown.id,
    title: (by?.id === shown.id ? ARROWS[by.direction] : "") + shown.title,
    hasMenu: true,
    menuIcon: GridColumnMenuIcon.Dots,
    ...(shown.group === undefined ? {} : { group: shown.group }),
    ...(shown.width === undefined ? {} : { width: shown.width }),
    ...(shown.grows && fillsWidth && !shown.pinned ? { grow: 1 } : {}),
    ...(isFaded ? { themeOverride: { textDark: theme.textMedium } } : {}),
  } as GridColumn;
}

function frozen(columns: readonly ShownColumn[], room: number): number {
  const pinned = columns.filter((each) => each.pinned);
  const taken = pinned.reduce((sum, each) => sum + (each.width ?? 75), 0);
  return taken > room * MOST_PINNED ? 0 : pinned.length;
}

/** Where what opens over a cell stands: over all, also where the grid fills the page. */
function usePortal(frame: RefObject<HTMLElement | null>): RefObject<HTMLElement> {
  const [portal] = useState(() => ({
    get current() {
      return frame.current?.closest<HTMLElement>(".full-screen") ?? document.body;
    },
  }));
  return portal;
}

/** Cells whose part has arrived are drawn anew. */
function useArrivals(table: Table, grid: RefObject<DataEditorRef | null>, columns: number): void {
  useEffect(
    () =>
      table.onArrival((from, to) => {
        const most = 2000; // more than a screen shows
        const cells = Array.from({ length: Math.min(to - from, most) * columns }, (_, index) => ({
          cell: [index % columns, from + Math.floor(index / columns)] as const,
        }));
        grid.current?.updateCells(cells);
      }),
    [table, grid, columns],
  );
}
