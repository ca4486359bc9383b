"""Tables of Python's own collections, without any library: the same tables as pandas makes of them."""

from __future__ import annotations

import dataclasses
from array import array
from collections import ChainMap, UserDict, UserList, deque
from collections.abc import ItemsView, Iterator, KeysView, Mapping, Sequence, ValuesView
from enum import EnumMeta
from types import MappingProxyType
from typing import Any

from wasm_runtime.streamlit.elements.lib.tables.mending import looks
from wasm_runtime.streamlit.elements.lib.tables.python_columns import NotPlainError, is_scalar, table_of_columns
from wasm_runtime.streamlit.elements.lib.tables.python_values import is_missing
from wasm_runtime.streamlit.elements.lib.tables.table import ReadTable

_ITERABLES = (deque, map, range, array, UserList, ItemsView, KeysView, ValuesView, enumerate)
_MAPPINGS = (UserDict, ChainMap, MappingProxyType)


class NoTableError(Exception):
    """There is no table in a value."""


def table_of_python(data: Any) -> ReadTable | None:
    """The table of a collection of Python, or None for all else.

    Raises `NotPlainError` if there are values of NumPy or pandas in it, `NoTableError` if it makes no table.
    """
    if dataclasses.is_dataclass(data) and not isinstance(data, type):
        return _headless(_of_pairs(dataclasses.asdict(data)))
    if isinstance(data, EnumMeta):
        return _headless(_of_rows([each.value for each in data], hides_index=True))  # type: ignore[var-annotated]
    if isinstance(data, tuple) and hasattr(data, "_fields"):
        return _headless(_of_pairs(data._asdict()))  # type: ignore[attr-defined]
    if isinstance(data, _MAPPINGS):
        return _headless(_of_pairs(data))
    if isinstance(data, dict):
        table = _of_dict(data)
        table.hides_header = not _has_columns(data)
        return table
    if isinstance(data, (list, tuple)):
        table = _of_rows(list(data), hides_index=is_known_list(data))
        table.hides_header = table.hides_index and not (data and isinstance(data[0], dict))
        return table
    if isinstance(data, (set, frozenset, *_ITERABLES)):
        return _headless(_of_rows(list(data), hides_index=True))
    return _of_rows(list(data), hides_index=False) if isinstance(data, Iterator) else None


def _headless(table: ReadTable) -> ReadTable:
    table.hides_header = True
    return table


def _has_columns(data: dict[Any, Any]) -> bool:
    """Whether Streamlit takes a dict for columns by their names: lists, or dicts by the labels of rows."""
    values = data.values()
    return bool(data) and (
        all(isinstance(each, (list, tuple)) for each in values) or all(isinstance(each, dict) for each in values)
    )


def is_known_list(data: Sequence[Any]) -> bool:
    """Whether the index is hidden: Streamlit knows lists of scalars, of lists and of dicts."""
    if not data:
        return True
    if isinstance(data[0], (dict, list, set, tuple, frozenset)):
        return True
    return looks([each for each in data if not is_missing(each)]) != "mixed"


def _check_plain(values: Sequence[Any]) -> None:
    for each in set(map(type, values)):
        if each.__module__.partition(".")[0] in ("numpy", "pandas"):
            raise NotPlainError


def _of_rows(rows: list[Any], *, hides_index: bool) -> ReadTable:
    table = _rows(rows)
    table.hides_index = hides_index
    return table


def _rows(rows: list[Any]) -> ReadTable:
    if not rows:
        return table_of_columns([], 0)
    _check_plain(rows)
    first = rows[0]
    if dataclasses.is_dataclass(first) and not isinstance(first, type):
        rows = [dataclasses.asdict(each) for each in rows]
        first = rows[0]
    if isinstance(first, Mapping) or (isinstance(first, list) and any(isinstance(each, dict) for each in rows)):
        return _of_mappings(rows)
    if is_scalar(first):
        return table_of_columns([("value", rows)], len(rows))
    if hasattr(first, "_fields"):
        names: Sequence[Any] = first._fields
        cells = [list(each) for each in rows]
    else:
        cells = [_cells(each) for each in rows]
        names = range(max(map(len, cells), default=0))
    if len(names) == 1 and not hasattr(first, "_fields"):
        names = ["value"]
    columns = [
        (name, [each[place] if place < len(each) else None for each in cells]) for place, name in enumerate(names)
    ]
    return table_of_columns(columns, len(rows))


def _cells(row: Any) -> list[Any]:
    if row is None:
        return [None]
    if not hasattr(row, "__iter__"):
        raise NoTableError
    return list(row)


def _of_mappings(rows: list[Any]) -> ReadTable:
    names: dict[Any, None] = {}
    for each in rows:
        if not isinstance(each, Mapping):
            raise NoTableError
        names |= dict.fromkeys(each)
    gone = float("nan")
    return table_of_columns([(name, [each.get(name, gone) for each in rows]) for name in names], len(rows))


def _of_pairs(data: Mapping[Any, Any]) -> ReadTable:
    """One row for each key."""
    if data and all(isinstance(each, (list, tuple)) and len(each) == 1 for each in data.values()):
        data = {key: each[0] for key, each in data.items()}
    return table_of_columns([("value", list(data.values()))], len(data), list(data))


def _of_dict(data: dict[Any, Any]) -> ReadTable:
    values = list(data.values())
    if not values:
        return table_of_columns([], 0)
    _check_plain(values)
    if all(isinstance(each, dict) for each in values):
        return _of_dicts(data)
    if all(is_scalar(each) for each in values):
        return _of_pairs(data)
    if any(isinstance(each, (set, frozenset)) for each in values):
        return _by_keys(data)
    lengths = {len(each) for each in values if not is_scalar(each) and hasattr(each, "__len__")}
    is_known = all(isinstance(each, (list, tuple)) for each in values)
    if any(isinstance(each, Mapping) for each in values) and all(
        isinstance(each, Mapping) or is_scalar(each) for each in values
    ):
        return _of_dicts(data)
    if any(isinstance(each, Mapping) for each in values) or not lengths:
        raise NoTableError
    if len(lengths) > 1:
        table = _by_keys(data)
    else:
        (rows,) = lengths
        columns = [(name, [each] * rows if is_scalar(each) else list(each)) for name, each in data.items()]
        table = table_of_columns(columns, rows)
    table.hides_index = is_known
    return table


def _by_keys(data: dict[Any, Any]) -> ReadTable:
    """One row for each key, with as many columns as the longest value has."""
    rows = [_cells(each) for each in data.values()]
    columns = [
        (place, [each[place] if place < len(each) else None for each in rows])
        for place in range(max(map(len, rows), default=0))
    ]
    return table_of_columns(columns, len(rows), list(data))


def _of_dicts(data: dict[Any, Any]) -> ReadTable:
    """One column for each key, one row for each key of the values."""
    labels = dict.fromkeys(label for each in data.values() if isinstance(each, Mapping) for label in each)
    gone = float("nan")
    columns = [
        (name, [each.get(label, gone) if isinstance(each, Mapping) else each for label in labels])
        for name, each in data.items()
    ]
    return table_of_columns(columns, len(labels), list(labels))
