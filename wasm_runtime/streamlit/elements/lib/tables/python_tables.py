"""Tables of Python's own collections, without any library: the same tables as pandas makes of them."""

from __future__ import annotations

import dataclasses
from array import array
from collections import ChainMap, UserDict, UserList, deque
from collections.abc import ItemsView, Iterator, KeysView, Mapping, Sequence, ValuesView
from enum import EnumMeta
from types import MappingProxyType
from typing import Any, Literal

from wasm_runtime.streamlit.elements.lib.tables.mending import looks
from wasm_runtime.streamlit.elements.lib.tables.python_columns import NotPlainError, is_scalar, table_of_columns
from wasm_runtime.streamlit.elements.lib.tables.python_values import is_missing
from wasm_runtime.streamlit.elements.lib.tables.table import ReadTable

_ITERABLES = (deque, map, range, array, UserList, ItemsView, KeysView, ValuesView, enumerate)
_MAPPINGS = (UserDict, ChainMap, MappingProxyType)


class NoTableError(Exception):
    """There is no table in a value."""


@dataclasses.dataclass(frozen=True, slots=True)
class Collection:
    """A collection of Python as a list of rows, or as a dict: of columns, or of pairs, which are a row for each key.

    `hides_index` and `hides_header` are those of its table.
    """

    shape: Literal["rows", "columns", "pairs"]
    data: Any
    hides_index: bool = False
    hides_header: bool = True


def collection_of(data: Any) -> Collection | None:
    """A collection of Python, or None for all else."""
    if dataclasses.is_dataclass(data) and not isinstance(data, type):
        return Collection("pairs", dataclasses.asdict(data))
    if isinstance(data, EnumMeta):
        return Collection("rows", [each.value for each in data], hides_index=True)  # type: ignore[var-annotated]
    if isinstance(data, tuple) and hasattr(data, "_fields"):
        return Collection("pairs", data._asdict())  # type: ignore[attr-defined]
    if isinstance(data, _MAPPINGS):
        return Collection("pairs", dict(data))
    if isinstance(data, dict):
        # As in Streamlit: the first value says what all of them are.
        first = next(iter(data.values()), None)
        is_listed = isinstance(first, (list, tuple))
        has_names = is_listed or isinstance(first, dict) or type(first).__name__ == "Series"
        return Collection("columns", data, hides_index=is_listed, hides_header=not has_names)
    if isinstance(data, (list, tuple, set, frozenset)):
        rows = list(data)
        is_known = _is_known_list(rows)
        return Collection("rows", rows, is_known, is_known and not (rows and isinstance(rows[0], dict)))
    if isinstance(data, _ITERABLES):
        return Collection("rows", list(data), hides_index=True)
    return Collection("rows", list(data), hides_header=False) if isinstance(data, Iterator) else None


def table_of_collection(collection: Collection) -> ReadTable:
    """The table of a collection.

    Raises `NotPlainError` if there are values of NumPy or pandas in it, `NoTableError` if it makes no table.
    """
    data = collection.data
    if collection.shape == "rows":
        return _of_rows(data)
    if collection.shape == "columns":
        return _of_dict(data)
    try:
        return _by_keys(data)
    except NoTableError:  # where Streamlit fails with an error of pandas
        return table_of_columns([("value", list(data.values()))], len(data), list(data))


def _is_known_list(data: Sequence[Any]) -> bool:
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


def _of_rows(rows: list[Any]) -> ReadTable:
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


def _of_dict(data: dict[Any, Any]) -> ReadTable:
    values = list(data.values())
    if not values:
        return table_of_columns([], 0)
    _check_plain(values)
    if all(isinstance(each, Mapping) or is_scalar(each) for each in values) and not all(map(is_scalar, values)):
        return _of_dicts(data)
    lengths = {len(each) for each in values if not is_scalar(each) and hasattr(each, "__len__")}
    if len(lengths) != 1 or any(isinstance(each, (set, frozenset, Mapping)) for each in values):
        return _by_keys(data)
    (rows,) = lengths
    columns = [(name, [each] * max(rows, 1) if is_scalar(each) else list(each)) for name, each in data.items()]
    return table_of_columns(columns, rows)


def _by_keys(data: dict[Any, Any]) -> ReadTable:
    """One row for each key, with as many columns as the longest value has."""
    values = list(data.values())
    if not values:
        return table_of_columns([], 0)
    _check_plain(values)
    if all(isinstance(each, Mapping) for each in values):
        names = dict.fromkeys(name for each in values for name in each)
        gone = float("nan")
        columns: list[tuple[Any, list[Any]]] = [(name, [each.get(name, gone) for each in values]) for name in names]
    elif is_scalar(values[0]):
        columns = [("value", values)]
    else:
        rows = [_cells(None if is_missing(each) else each) for each in values]
        count = max(map(len, rows), default=0)
        columns = [
            ("value" if count == 1 else place, [each[place] if place < len(each) else None for each in rows])
            for place in range(count)
        ]
    return table_of_columns(columns, len(values), list(data))


def _of_dicts(data: dict[Any, Any]) -> ReadTable:
    """One column for each key, one row for each key of the values."""
    labels = dict.fromkeys(label for each in data.values() if isinstance(each, Mapping) for label in each)
    gone = float("nan")
    columns = [
        (name, [each.get(label, gone) if isinstance(each, Mapping) else each for label in labels])
        for name, each in data.items()
    ]
    return table_of_columns(columns, len(labels), list(labels))
