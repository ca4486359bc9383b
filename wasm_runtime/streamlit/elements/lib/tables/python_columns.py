"""Columns of Python's own values as pandas makes them of lists: a missing whole number makes all of them floats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wasm_runtime.streamlit.elements.lib.tables.kinds import Kind
from wasm_runtime.streamlit.elements.lib.tables.mending import sources_of_objects
from wasm_runtime.streamlit.elements.lib.tables.python_values import is_missing, without_missing
from wasm_runtime.streamlit.elements.lib.tables.table import (
    CountedIndex,
    ReadTable,
    Source,
    TableColumn,
    source_of_cells,
)


class NotPlainError(Exception):
    """There are values of NumPy or pandas, which pandas is asked about."""


def table_of_columns(
    columns: Sequence[tuple[Any, Sequence[Any]]], rows: int, index: Sequence[Any] | None = None
) -> ReadTable:
    """The table of columns of Python's values, by their labels; `index` has the labels of the rows.

    Raises `NotPlainError` where pandas' own types are among the values.
    """
    names = [name_of(label) for label, _ in columns]
    if len({label for label, _ in columns}) < len(names):
        raise ValueError(f"Duplicate column names found: {names}")
    values = [each for _, each in columns]
    if index is not None:
        names.append("__index_level_0__")
        values.append(index)
    sources = _sources(names, values)
    if index is not None and not index:
        sources[-1] = source_of_cells(Kind("null"), []), "object"
    made = [
        TableColumn(name, ("",) if place >= len(columns) else (name,), source, place >= len(columns), stored)
        for place, (name, (source, stored)) in enumerate(zip(names, sources, strict=True))
    ]
    labels = {type(label) for label, _ in columns}
    return ReadTable(
        rows,
        made,
        CountedIndex(0, rows) if index is None else None,
        label_type="unicode" if labels <= {str} and labels else "int64" if labels <= {int} else "mixed",
    )


def name_of(label: Any) -> str:
    """What a column is called in Arrow."""
    return str(tuple(map(str, label)) if isinstance(label, tuple) else label)


def _sources(names: Sequence[str], columns: Sequence[Sequence[Any]]) -> list[tuple[Source, str]]:
    typed = [_typed(values) for values in columns]
    objects = [
        (name, [each if is_missing(each) else each + 0j for each in values] if found == "complex" else values)
        for name, values, found in zip(names, columns, typed, strict=True)
        if not isinstance(found, tuple)
    ]
    mended = iter(sources_of_objects(objects, "complex" in typed))
    return [found if isinstance(found, tuple) else (next(mended), "object") for found in typed]


def _typed(values: Sequence[Any]) -> tuple[Source, str] | str:
    """The source of values that pandas has a type for, and its name; else "object", or "complex"."""
    types = set(map(type, values))
    for each in types:
        if each.__module__.partition(".")[0] in ("numpy", "pandas"):
            raise NotPlainError
    if not values:
        return _floats(values)
    there = types - {type(None)}
    if there == {int}:
        if type(None) in types:
            return _floats(values)
        low, high = min(values), max(values)
        if low >= -(1 << 63) and high < 1 << 63:
            return source_of_cells(Kind("int"), values), "int64"
        if low >= 0 and high < 1 << 64:
            return source_of_cells(Kind("int", signed=False), values), "uint64"
        return "object"
    if there and there <= {int, float}:
        return _floats(values)
    if there == {str} or (there == {str, float} and all(each != each for each in values if type(each) is float)):
        return source_of_cells(Kind("text"), without_missing(values)), "str"
    return "complex" if complex in there and there <= {complex, int, float} else "object"


def _floats(values: Sequence[Any]) -> tuple[Source, str] | str:
    if any(type(each) is int and not -(1 << 63) <= each < 1 << 64 for each in values):
        return "object"
    cells = [None if each is None or each != each else float(each) for each in values]
    return source_of_cells(Kind("float"), cells), "float64"


def is_scalar(value: Any) -> bool:
    """Whether pandas takes a value for one cell: a text, and all that has no values in it."""
    return isinstance(value, (str, bytes, type)) or not hasattr(value, "__iter__")
