"""What a pandas column holds, and whether the editor can only show it as texts.

Arrow has one type for all values of a column, and Streamlit's rules follow it. They are the same here, where no Arrow
library is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from decimal import Decimal
from importlib import import_module
from typing import Any, Literal

Kind = Literal[
    "integer",
    "float",
    "date",
    "time",
    "datetime",
    "boolean",
    "string",
    "timedelta",
    "period",
    "interval",
    "bytes",
    "decimal",
    "list",
    "empty",
    "unknown",
]

_OF_DTYPES: dict[str, Kind] = {"b": "boolean", "i": "integer", "u": "integer", "f": "float", "M": "datetime"}
_OF_INFERRED: dict[str, Kind] = {
    "string": "string",
    "bytes": "bytes",
    "floating": "float",
    "integer": "integer",
    "mixed-integer-float": "float",
    "decimal": "decimal",
    "boolean": "boolean",
    "datetime64": "datetime",
    "datetime": "datetime",
    "date": "date",
    "timedelta64": "timedelta",
    "timedelta": "timedelta",
    "time": "time",
    "period": "period",
    "interval": "interval",
    "empty": "empty",
}
_TEXT_PERIODS = ("period[us]", "period[ns]")  # which the page cannot write
_LISTS = (list, tuple, set)


class NoArrowType(TypeError):
    """Values that no type of Arrow has together."""


def kind_of(column: Any) -> Kind:
    """The kind of a Series or Index."""
    dtype = column.dtype
    name = str(dtype)
    if name == "category":
        return kind_of(dtype.categories)
    if name.startswith(("period", "interval")):
        return "period" if name.startswith("period") else "interval"
    if name in ("str", "string", "string[python]", "string[pyarrow]"):
        return "string"
    if name.startswith(("list", "large_list")):
        return "list"
    kind = getattr(dtype, "kind", "O")
    if kind in _OF_DTYPES:
        return _OF_DTYPES[kind]
    if kind == "m":
        return "timedelta"
    inferred = _inferred(column)
    if inferred == "mixed":
        return "bytes" if isinstance(_first(column), bytearray) else "list"
    if inferred == "datetime" and column.isna().all():
        return "empty"
    return _OF_INFERRED.get(inferred, "unknown")


def is_only_text(column: Any) -> bool:
    """Whether the values of a column have no common type, so that they are shown as texts and cannot be edited."""
    dtype = column.dtype
    kind = getattr(dtype, "kind", "O")
    if kind == "c":
        return True
    if str(dtype) in _TEXT_PERIODS:
        return True
    if str(dtype) != "object":
        return False
    inferred = _inferred(column)
    if inferred in ("mixed-integer", "complex"):
        return True
    if inferred != "mixed":
        return False
    first = _first(column)
    if not isinstance(first, (*_LISTS, bytearray)) and not _is_array(first):
        return True
    try:
        common_type(column)
    except NoArrowType:
        return True
    return False


def common_type(values: Iterable[Any]) -> Any:
    """The type of Arrow that values have together. Raises `NoArrowType`."""
    return _common(map(_arrow_type, values))


def is_missing(value: Any) -> bool:
    return value is None or (isinstance(value, float) and value != value)


def _inferred(values: Any) -> str:
    inferred: str = import_module("pandas").api.types.infer_dtype(values, skipna=True)
    return inferred


def _first(column: Any) -> Any:
    present = column.dropna()
    return present.iloc[0] if len(present) and hasattr(present, "iloc") else present[0] if len(present) else None


def _is_array(value: Any) -> bool:
    return type(value).__module__ == "numpy" and getattr(value, "ndim", 0) == 1


# --- types of values in lists: None, a word, ("list", items) or ("struct", {name: type}) -----------------------------

_WORDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "bool"),
    (int, "int"),
    (float, "float"),
    (str, "text"),
    ((bytes, bytearray), "text"),
    (dt.date, "moment"),  # datetimes too
    (dt.time, "time"),
    (dt.timedelta, "duration"),
    (Decimal, "decimal"),
)
_TOGETHER = {
    frozenset(("int", "float")): "float",
    frozenset(("bool", "float")): "float",
    frozenset(("int", "decimal")): "decimal",
}


def _arrow_type(value: Any) -> Any:
    if is_missing(value) or type(value).__name__ in ("NAType", "NaTType"):
        return None
    for kind, word in _WORDS:
        if isinstance(value, kind):
            if isinstance(value, int) and not -(1 << 63) <= value < 1 << 64:
                raise NoArrowType
            return word
    if isinstance(value, _LISTS) or _is_array(value):
        return "list", _common(_arrow_type(each) for each in value)
    if isinstance(value, dict):
        return "struct", {str(name): _arrow_type(each) for name, each in value.items()}
    if hasattr(value, "item") and type(value).__module__ == "numpy" and getattr(value, "ndim", 0) == 0:
        return _arrow_type(value.item())
    raise NoArrowType


def _common(types: Iterable[Any]) -> Any:
    found: Any = None
    for each in types:
        found = _both(found, each)
    return found


def _both(one: Any, other: Any) -> Any:
    """The type that has the values of both. Raises `NoArrowType`."""
    if one is None or one == other:
        return other
    if other is None:
        return one
    if isinstance(one, tuple) and isinstance(other, tuple) and one[0] == other[0]:
        merge: Callable[[Any, Any], Any] = _both if one[0] == "list" else _both_structs
        return one[0], merge(one[1], other[1])
    try:
        return _TOGETHER[frozenset((one, other))]
    except (KeyError, TypeError):
        raise NoArrowType from None


def _both_structs(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    return {name: _both(one.get(name), other.get(name)) for name in {**one, **other}}
