"""The user's edits, made in a pandas DataFrame of one's own: changed cells, then deleted rows, then added ones."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

from wasm_runtime.streamlit.elements.lib.column_types.mapping import INDEX
from wasm_runtime.streamlit.elements.lib.editing.cells import cell_value
from wasm_runtime.streamlit.elements.lib.editing.kinds import Kind, kind_of

_REFUSED = (ValueError, TypeError, OverflowError, KeyError, IndexError)


def edited(frame: Any, state: Mapping[str, Any]) -> Any:
    """The frame with the edits in it. It may be the same one, changed."""
    kinds = {INDEX: kind_of(frame.index)} | {
        str(name): kind_of(frame.iloc[:, place]) for place, name in enumerate(frame.columns)
    }
    _change_cells(frame, state["edited_rows"], kinds)
    if state["deleted_rows"]:
        frame = frame.drop(frame.index[state["deleted_rows"]])
    if state["added_rows"]:
        _add_rows(frame, state["added_rows"], kinds)
    return frame


def _change_cells(frame: Any, rows: Mapping[int, Mapping[str, Any]], kinds: Mapping[str, Kind]) -> None:
    for row, cells in rows.items():
        for name, wire in cells.items():
            value = cell_value(wire, kinds[name])
            if name == INDEX:
                frame.index = _relabelled(frame.index, row, value)
                continue
            with contextlib.suppress(*_REFUSED):  # a value that the column cannot have: the cell stays what it is
                frame.iat[row, frame.columns.get_loc(name)] = value


def _relabelled(index: Any, row: int, label: Any) -> Any:
    pandas = import_module("pandas")
    labels = index.tolist()
    labels[row] = label
    if str(index.dtype) == "category" and label not in index.categories:
        return pandas.Index(labels, name=index.name)
    try:
        return pandas.Index(labels, dtype=index.dtype, name=index.name)
    except _REFUSED:
        return pandas.Index(labels, name=index.name)


def _add_rows(frame: Any, rows: Sequence[Mapping[str, Any]], kinds: Mapping[str, Kind]) -> None:
    pandas = import_module("pandas")
    counted = frame.index if isinstance(frame.index, pandas.RangeIndex) else None
    for count, added in enumerate(rows):
        label = cell_value(added.get(INDEX), kinds[INDEX])
        if counted is not None:
            label = counted.stop + count * counted.step
        elif label is None and kinds[INDEX] == "integer":
            label = frame.index.max() + 1 if len(frame.index) else 0
        if label is None or label in frame.index:
            continue
        # As a dict, a row of mixed values keeps each as it is; as a list or array, pandas looks for a common type.
        frame.loc[label] = {name: cell_value(added.get(str(name)), kinds[str(name)]) for name in frame.columns}
