"""Which tables Python's own collections make, without pandas."""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import ItemsView, KeysView, ValuesView
from typing import Any

from wasm_runtime.streamlit.elements.lib.editing.plain import NotPlain, PlainTable

_ITEMS = (list, tuple, set, frozenset, deque, array, range, ItemsView, KeysView, ValuesView)
_ROWS = (list, tuple, set, frozenset)


def plain_table(data: Any) -> PlainTable:
    """The table of a collection. Raises `NotPlain` where pandas has to be asked."""
    if type(data) is dict:
        return _of_dict(data)
    if not isinstance(data, _ITEMS) or hasattr(data, "_asdict"):
        raise NotPlain
    items = list(data)
    kinds = {type(each) for each in items if each is not None}
    if kinds == {dict} and None not in items:
        return PlainTable("records", _of_records(items), None, items)
    if kinds and kinds <= {list, tuple} and None not in items:
        return PlainTable("rows", _of_rows(items), None, items)
    if any(issubclass(kind, (dict, *_ROWS)) for kind in kinds) or not items:
        raise NotPlain
    if len(kinds) > 1 and kinds != {int, float}:
        raise NotPlain  # which mixes are tables is for pandas to say
    format = "set" if isinstance(data, (set, frozenset)) else "tuple" if isinstance(data, tuple) else "values"
    return PlainTable(format, {"value": items}, None, items)


def _of_records(items: list[dict[Any, Any]]) -> dict[Any, list[Any]]:
    names = dict.fromkeys(name for each in items for name in each)
    if not names:
        raise NotPlain
    gone = float("nan")
    return {name: [each.get(name, gone) for each in items] for name in names}


def _of_rows(items: list[Any]) -> dict[Any, list[Any]]:
    width = max(map(len, items))
    if width == 0:
        raise NotPlain
    names = ["value"] if width == 1 else range(width)
    return {name: [row[place] if place < len(row) else None for row in items] for place, name in enumerate(names)}


def _of_dict(data: dict[Any, Any]) -> PlainTable:
    values = list(data.values())
    kinds = {type(each) for each in values}
    if not values or not all(type(name) is str for name in data):
        raise NotPlain
    if kinds <= {list, tuple} and len({len(each) for each in values}) == 1 and values[0]:
        return PlainTable("columns of values", data, None, data)
    if not any(hasattr(each, "__iter__") and not isinstance(each, (str, bytes)) for each in values):
        return PlainTable("named values", {"value": values}, list(data), data)
    raise NotPlain
