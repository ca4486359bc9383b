/** Cells that can be edited, as the grid knows them: what they hold, and how they are marked. */
import {
  type DataEditorCoreProps,
  type EditableGridCell,
  type GridCell,
  GridCellKind,
} from "@glideapps/glide-data-grid";

import { fromText } from "./cellInput";
import { textOf } from "./cells";
import type { ColumnConfig } from "./columnConfig";
import type { Wire } from "./edits";
import { type CellEdit, editOf } from "./gridEditing";
import type { ShownColumn } from "./shownColumns";
import { wireOf } from "./wires";

export function withEdit(cell: GridCell, edit: CellEdit): GridCell {
  const allowOverlay = cell.kind !== GridCellKind.Boolean;
  return { ...cell, allowOverlay, readonly: false, edit } as unknown as GridCell;
}

/** What the grid says is in a cell now: undefined for what its column does not take. */
export function entered(cell: EditableGridCell, shown: ShownColumn, config: ColumnConfig): Wire | undefined {
  if (cell.kind === GridCellKind.Boolean) return typeof cell.data === "boolean" ? cell.data : null;
  const edit = editOf(cell);
  if (edit === undefined) return undefined;
  if ("entered" in edit) return edit.entered;
  // The grid has filled this one with another, as it was.
  const { value, shown: from } = edit;
  if (from.id === shown.id) return wireOf(value, shown.column.type);
  return fromText(value === null ? "" : textOf(from, value), shown, config);
}

/** In the corner of a cell in which something is still needed there is a mark. */
export const drawEdited: NonNullable<DataEditorCoreProps["drawCell"]> = ({ ctx, cell, rect, theme }, draw) => {
  draw();
  if (editOf(cell)?.isLacking !== true) return;
  const right = rect.x + rect.width;
  const size = 8;
  ctx.save();
  ctx.beginPath();
  ctx.moveTo(right - size, rect.y + 1);
  ctx.lineTo(right, rect.y + 1);
  ctx.lineTo(right, rect.y + 1 + size);
  ctx.closePath();
  ctx.fillStyle = theme.accentColor;
  ctx.fill();
  ctx.restore();
};

/** Over columns that can be edited: lines of text with a pen. */
export const EDITABLE_ICON = ({ bgColor }: { bgColor: string }) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="${bgColor}" stroke-width="1.8">` +
  `<path d="M4 7h12M4 11h12M4 15h6M12 19v-2.5l6-6 2.5 2.5-6 6z"/></svg>`;
