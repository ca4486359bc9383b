"""A table of Python's own values to edit, without pandas, with the results that pandas has.

A column of whole numbers becomes one of floats when a cell is emptied, and values of several kinds become texts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from wasm_runtime.streamlit.elements.lib.column_types.mapping import INDEX
from wasm_runtime.streamlit.elements.lib.editing.cells import plain_cell_value
from wasm_runtime.streamlit.elements.lib.editing.kinds import Kind, NoArrowType, common_type, is_missing
from wasm_runtime.streamlit.elements.lib.editing.python_shapes import shaped

_KINDS: dict[type, Kind] = {
    bool: "boolean",
    int: "integer",
    float: "float",
    str: "string",
    bytes: "bytes",
    dt.date: "date",
    dt.datetime: "datetime",
    dt.time: "time",
    dt.timedelta: "timedelta",
    Decimal: "decimal",
}
_NUMBERS = {int, float}
_SMALLEST, _BEYOND = -(1 << 63), 1 << 64


class NotPlain(Exception):
    """What only pandas makes a table of."""


class PlainColumn:
    """Values of one kind. `only_text`: they were of several, and are texts now."""

    def __init__(self, values: Sequence[Any]) -> None:
        self.values = [None if is_missing(value) else value for value in values]
        self.only_text = False
        self.kind = self._find_kind({type(value) for value in self.values if value is not None}, values)

    def _find_kind(self, types: set[type], given: Sequence[Any]) -> Kind:
        if not types:
            return "float" if any(value is not None for value in given) else "empty"
        if types <= _NUMBERS and (float in types or (types == {int} and None in self.values)):
            self._as_floats()
            return "float"
        if len(types) == 1:
            (only,) = types
            if only in _KINDS:
                if only is int and not all(_SMALLEST <= value < _BEYOND for value in self.values if value is not None):
                    raise NotPlain
                return _KINDS[only]
        if not all(each in _KINDS or each in (list, tuple, set, dict) for each in types):
            raise NotPlain
        first = next(value for value in self.values if value is not None)
        if isinstance(first, (list, tuple, set)):
            try:
                common_type(self.values)
            except NoArrowType:
                pass
            else:
                return "list"
        self.values = [None if value is None else str(value) for value in self.values]
        self.only_text = True
        return "string"

    def set(self, row: int, value: Any) -> None:
        """Put a value of the column's kind, or None, into a cell."""
        if value is None and self.kind == "integer":
            self._as_floats()
        is_float = self.kind == "float" or any(type(each) is float for each in self.values)
        self.values[row] = float(value) if is_float and type(value) is int else value

    def _as_floats(self) -> None:
        self.values = [None if value is None else float(value) for value in self.values]


class PlainTable:
    """A table by columns; `labels` are those of the rows, None where they only count."""

    def __init__(
        self, format: str, columns: Mapping[Any, Sequence[Any]], labels: Sequence[Any] | None, shown: Any
    ) -> None:
        self.format = format
        self.shown = shown
        self.columns = {str(name): PlainColumn(values) for name, values in columns.items()}
        self.rows = len(labels) if labels is not None else max((len(each) for each in columns.values()), default=0)
        self.labels = labels
        if labels is not None and {type(each) for each in labels} - {str}:
            raise NotPlain
        if len(self.columns) < len(columns):
            raise NotPlain

    @property
    def counts(self) -> bool:
        return self.labels is None

    def only_texts(self) -> list[str]:
        return [name for name, column in self.columns.items() if column.only_text]

    def kinds(self) -> dict[str, Kind]:
        index: Kind = "integer" if self.labels is None else "string"
        return {INDEX: index} | {name: column.kind for name, column in self.columns.items()}

    def edited(self, state: Mapping[str, Any]) -> Any:
        """The data with the edits in it, in its own shape."""
        names = list(self.columns)
        kinds = self.kinds()
        columns = {name: self._copied(name) for name in names}
        labels = list(range(self.rows)) if self.labels is None else list(self.labels)
        for row, cells in state["edited_rows"].items():
            for name, wire in cells.items():
                value = plain_cell_value(wire, kinds[name])
                if name == INDEX:
                    labels[row] = value
                else:
                    columns[name].set(row, value)
        gone = {labels[row] for row in state["deleted_rows"]}
        kept = [row for row, label in enumerate(labels) if label not in gone]
        labels = [labels[row] for row in kept]
        for column in columns.values():
            column.values = [column.values[row] for row in kept]
        for added in state["added_rows"]:
            label = plain_cell_value(added.get(INDEX), kinds[INDEX]) if self.labels is not None else None
            if self.labels is None:
                label = max(labels, default=-1) + 1
            if label is None or label in labels:
                continue
            labels.append(label)
            for name, column in columns.items():
                value = plain_cell_value(added.get(name), kinds[name])
                is_float = type(value) is int and any(type(each) is float for each in column.values)
                column.values.append(float(value) if is_float else value)
        return shaped(self.format, names, [columns[name].values for name in names], labels)

    def _copied(self, name: str) -> PlainColumn:
        column = self.columns[name]
        made = PlainColumn.__new__(PlainColumn)
        made.values, made.kind, made.only_text = list(column.values), column.kind, column.only_text
        return made
