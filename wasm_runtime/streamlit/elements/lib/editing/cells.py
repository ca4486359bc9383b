"""A cell's value as the page sends it, in JSON, made a value of its column's kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from importlib import import_module
from typing import Any

from wasm_runtime.streamlit.elements.lib.editing.kinds import Kind


def cell_value(wire: Any, kind: Kind) -> Any:
    """The value; None where the cell was emptied, or where what came is none of this kind."""
    return _value(wire, kind, _READ)


def plain_cell_value(wire: Any, kind: Kind) -> Any:
    """As `cell_value`, with moments and durations as Python's own, for tables without pandas."""
    return _value(wire, kind, _READ_PLAIN)


def _value(wire: Any, kind: Kind, read: Mapping[Kind, Callable[[Any], Any]]) -> Any:
    if wire is None:
        return None
    if kind in ("list", "empty"):
        return wire if kind == "empty" or isinstance(wire, list) else [wire]
    if isinstance(wire, list) and kind != "string":
        return None
    try:
        return read[kind](wire) if kind in read else wire
    except (ValueError, TypeError, OverflowError, InvalidOperation):
        return None


def _timestamp(wire: Any) -> Any:
    if isinstance(wire, bool):
        raise TypeError(wire)
    timestamp = import_module("pandas").Timestamp(wire)
    if timestamp is import_module("pandas").NaT:
        raise ValueError(wire)
    return timestamp


def _timedelta(wire: Any) -> Any:
    pandas = import_module("pandas")
    if isinstance(wire, bool):
        raise TypeError(wire)
    return pandas.Timedelta(wire, unit="s") if isinstance(wire, (int, float)) else pandas.Timedelta(wire)


_READ: dict[Kind, Callable[[Any], Any]] = {
    "string": str,
    "integer": int,
    "float": float,
    "boolean": bool,
    "decimal": lambda wire: Decimal(str(wire)),
    "timedelta": _timedelta,
    "datetime": _timestamp,
    "date": lambda wire: _timestamp(wire).date(),
    "time": lambda wire: _timestamp(wire).time(),
}
_READ_PLAIN: dict[Kind, Callable[[Any], Any]] = {
    **_READ,
    "timedelta": lambda wire: dt.timedelta(seconds=wire),
    "datetime": dt.datetime.fromisoformat,
    "date": lambda wire: dt.datetime.fromisoformat(wire).date(),
    "time": dt.time.fromisoformat,
}
