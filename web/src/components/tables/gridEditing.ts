/** What a grid is told so that its cells can be edited, and what its cells hold then. */
import type { DataEditorCoreProps, DataEditorRef, GridCell, ProvideEditorCallback } from "@glideapps/glide-data-grid";
import type { RefObject } from "react";

import type { ColumnConfig } from "./columnConfig";
import type { Value } from "./table";
import type { Wire } from "./edits";
import type { ShownColumn } from "./shownColumns";

export type OverlayEditor = ReturnType<ProvideEditorCallback<GridCell>>;

export interface GridEditing {
  readonly grid: RefObject<DataEditorRef | null>;
  /** Whether rows can be added, so that their order is that in which they came. */
  readonly canAdd: boolean;
  readonly canEdit: (shown: ShownColumn) => boolean;
  /** The cell with what its editor needs. */
  readonly cell: (cell: GridCell, shown: ShownColumn, place: number) => GridCell;
  /** What opens over a cell; nothing where it is no cell to edit. */
  readonly editor: (cell: GridCell) => OverlayEditor;
  readonly props: Partial<DataEditorCoreProps>;
}

export interface CellEdit {
  readonly shown: ShownColumn;
  readonly config: ColumnConfig;
  readonly value: Value;
  /** Nothing is in it, though something must be. */
  readonly isLacking: boolean;
  /** What the user has entered so far; undefined for what the column does not take. */
  readonly entered?: Wire | undefined;
}

export type EditableCell = GridCell & { readonly edit?: CellEdit };

/** What an editor over a cell gets from the grid. */
export interface CellEditorProps {
  readonly value: EditableCell;
  /** The key with which editing began. */
  readonly initialValue?: string | undefined;
  readonly isHighlighted: boolean;
  readonly onChange: (cell: EditableCell) => void;
  readonly onFinishedEditing: (cell?: EditableCell, movement?: readonly [-1 | 0 | 1, -1 | 0 | 1]) => void;
}

export interface FieldProps extends CellEditorProps {
  readonly edit: CellEdit;
}

export function editOf(cell: object): CellEdit | undefined {
  return (cell as EditableCell).edit;
}

/** How Python names a column. */
export function nameOfColumn({ column }: ShownColumn): string {
  return column.isIndex ? "_index" : column.name;
}
