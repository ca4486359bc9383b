"""A cell's value as the page sends it, in JSON, made a value of its column's kind."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from importlib import import_module
from typing import Any

from wasm_runtime.streamlit.elements.lib.editing.kinds import Kind


def cell_value(wire: Any, kind: Kind) -> Any:
    """The value; None where the cell was emptied, or where what came is none of this kind."""
    if wire is None:
        return None
    if kind in ("list", "empty"):
        return wire if kind == "empty" or isinstance(wire, list) else [wire]
    if isinstance(wire, list) and kind != "string":
        return None
    try:
        return _READ[kind](wire) if kind in _READ else wire
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
