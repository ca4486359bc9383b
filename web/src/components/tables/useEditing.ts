/** How a grid edits: which cells, what keys, the clipboard and the mouse do, and where it goes. */
import type { DataEditorCoreProps, DataEditorRef, GridSelection } from "@glideapps/glide-data-grid";
import { useMemo, useRef } from "react";

import { isEditable } from "./cellInput";
import { editorOf } from "./CellEditors";
import { type Editable, withCell, withFilled, withoutCells, withTexts } from "./cellChanges";
import { type ColumnConfigs, configOf } from "./columnConfig";
import { drawEdited, EDITABLE_ICON, entered, withEdit } from "./editableCells";
import { addRow, deleteRows, type Edits, rowAt } from "./edits";
import type { EditsStore } from "./editsStore";
import { type EditableCell, editOf, type GridEditing } from "./gridEditing";
import { isMissing } from "./cells";
import type { ShownColumn } from "./shownColumns";
import { NOTHING } from "./selection";

export interface EditingOptions extends Pick<Editable, "table" | "columns" | "rowAt" | "defaults" | "canAdd"> {
  readonly configs: ColumnConfigs;
  readonly isDisabled: boolean;
  readonly canDelete: boolean;
  readonly store: EditsStore;
  readonly edits: Edits;
  readonly select: (selection: GridSelection) => void;
}

export interface Editing extends GridEditing {
  readonly addRow: () => void;
  readonly deleteRows: (selection: GridSelection) => void;
}

export function useEditing(options: EditingOptions): Editing {
  const grid = useRef<DataEditorRef>(null);
  const {
    table,
    columns,
    rowAt: placeAt,
    defaults,
    canAdd,
    canDelete,
    configs,
    isDisabled,
    store,
    edits,
    select,
  } = options;
  return useMemo(() => {
    const on: Editable = {
      table,
      columns,
      rowAt: placeAt,
      defaults,
      canAdd,
      canEdit: (shown) => !isDisabled && isEditable(shown, settings(shown)),
      configOf: settings,
    };
    function settings(shown: ShownColumn) {
      return configOf(configs, shown.column, shown.position);
    }
    const { latest, apply } = store;

    const dropRows = (selection: GridSelection) => {
      const places = selection.rows.toArray().map(placeAt);
      apply(
        deleteRows(
          latest(),
          places.map((place) => rowAt(latest(), table.rows, place)),
        ),
      );
      select(NOTHING);
    };
    const editing: DataEditorCoreProps["onCellsEdited"] = (changes) => {
      let next = latest();
      for (const { location, value } of changes) {
        const shown = columns[location[0]];
        const wire = shown && entered(value, shown, settings(shown));
        if (wire !== undefined) next = withCell(next, on, location[0], location[1], wire);
      }
      if (next !== latest()) apply(next);
      return true;
    };
    const addOne = () => apply(addRow(latest(), defaults));

    const props: Partial<DataEditorCoreProps> = isDisabled
      ? {}
      : {
          onCellsEdited: editing,
          validateCell: (_, cell) => {
            const edit = editOf(cell);
            return edit === undefined || !("entered" in edit) || edit.entered !== undefined;
          },
          onPaste: (target, texts) => {
            apply(withTexts(latest(), on, target, texts));
            return false;
          },
          onDelete: (selection) => {
            if (canDelete && selection.rows.length > 0) dropRows(selection);
            else if (selection.current !== undefined)
              apply(withoutCells(latest(), on, [selection.current.range, ...selection.current.rangeStack]));
            return false;
          },
          onFillPattern: ({ patternSource, fillDestination, preventDefault }) => {
            preventDefault();
            apply(withFilled(latest(), on, patternSource, fillDestination));
          },
          onKeyDown: (event) => {
            const key = event.key.toLowerCase();
            if (!(event.ctrlKey || event.metaKey) || event.altKey || !["z", "y"].includes(key)) return;
            event.cancel();
            event.preventDefault();
            if (key === "y" || event.shiftKey) store.redo();
            else store.undo();
          },
          fillHandle: !matchMedia("(pointer: coarse)").matches,
          keybindings: { search: true, downFill: true },
          drawCell: drawEdited,
          headerIcons: { editable: EDITABLE_ICON },
          ...(canAdd
            ? {
                trailingRowOptions: { sticky: false, tint: true },
                onRowAppended: () => {
                  addOne();
                },
              }
            : {}),
        };
    return {
      grid,
      canAdd,
      canEdit: on.canEdit,
      cell: (cell, shown, place) => {
        const value = shown.column.at(placeAt(place));
        if (value === undefined) return cell;
        const config = settings(shown);
        const isLacking = config.required === true && isMissing(value);
        return withEdit(cell, { shown, config, value, isLacking });
      },
      editor: (cell) => editorOf(cell as EditableCell),
      props,
      addRow: () => void grid.current?.appendRow(0, false),
      deleteRows: dropRows,
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- another one with each edit, so that cells are drawn anew
  }, [table, columns, placeAt, defaults, canAdd, canDelete, configs, isDisabled, store, edits, select]);
}
