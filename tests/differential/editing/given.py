"""The words in which the cases are written, and what is compared of a returned value."""

from __future__ import annotations

import array
import collections
import datetime as dt
import enum
import fractions
import math
import pathlib
import sqlite3
import types
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from importlib import import_module
from typing import Any, NamedTuple

pd: Any = import_module("pandas")
np: Any = import_module("numpy")
pa: Any = import_module("pyarrow")


class Color(enum.Enum):
    RED = 1
    BLUE = 2


@dataclass
class DC:
    a: int
    b: str


class NT(NamedTuple):
    a: int
    b: str


class Obj:
    def __init__(self, number: int) -> None:
        self.number = number

    def __repr__(self) -> str:
        return f"Obj({self.number})"


def frame_of(**columns: Any) -> Any:
    return pd.DataFrame(columns)


def cursor_of(rows: int = 2) -> Any:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE t (a INTEGER, b TEXT)")
    connection.executemany("INSERT INTO t VALUES (?, 'x')", [(row,) for row in range(rows)])
    return connection.execute("SELECT a, b FROM t")


WORDS: dict[str, Any] = {
    "pd": pd,
    "np": np,
    "pa": pa,
    "dt": dt,
    "uuid": uuid,
    "array": array,
    "enum": enum,
    "collections": collections,
    "types": types,
    "fractions": fractions,
    "pathlib": pathlib,
    "math": math,
    "Decimal": Decimal,
    "tz": dt.timezone(dt.timedelta(hours=2)),
    "Color": Color,
    "Co": Color,
    "DC": DC,
    "NT": NT,
    "Obj": Obj,
    "D": frame_of,
    "cur": cursor_of,
}


def given(source: str) -> Any:
    words = dict(WORDS)
    if "pl." in source:
        words["pl"] = import_module("polars")
    return eval(source, words)  # noqa: S307 - the cases are expressions of these tests


def described(value: Any) -> Any:
    """A returned value with all its types."""
    if isinstance(value, pd.DataFrame):
        columns = [[_label(name), *_values(value.iloc[:, place])] for place, name in enumerate(value.columns)]
        return ["DataFrame", _index(value.columns), _index(value.index), columns]
    if isinstance(value, pd.Series):
        return ["Series", _label(value.name), _index(value.index), *_values(value)]
    if isinstance(value, pd.Index):
        return ["Index", _index(value)]
    if isinstance(value, np.ndarray):
        return ["ndarray", str(value.dtype), value.shape, [_cell(each) for each in value.ravel().tolist()]]
    if isinstance(value, dict):
        return ["dict", [[_label(name), described(each)] for name, each in value.items()]]
    if isinstance(value, (set, frozenset)):
        return [type(value).__name__, sorted(map(_cell, value))]
    if isinstance(value, (list, tuple)):
        return [type(value).__name__, [described(each) for each in value]]
    if type(value).__module__.partition(".")[0] in ("polars", "pyarrow"):
        return [type(value).__module__.partition(".")[0], type(value).__name__, repr(value).partition(" at 0x")[0]]
    return _cell(value)


def _values(values: Any) -> list[Any]:
    return [str(values.dtype), [_cell(each) for each in values.tolist()]]


def _index(index: Any) -> list[Any]:
    if type(index).__name__ == "RangeIndex":
        return ["RangeIndex", _label(index.name), index.start, index.stop, index.step]
    return [type(index).__name__, _label(index.name), str(index.dtype), [_cell(each) for each in index.tolist()]]


def _cell(value: Any) -> str:
    if isinstance(value, (set, frozenset)):
        return f"{type(value).__name__} {sorted(map(_cell, value))}"
    if isinstance(value, Iterable) and not isinstance(value, (str, bytes, bytearray, dict)):
        try:
            return f"{type(value).__name__} {[_cell(each) for each in value]}"
        except TypeError:
            pass
    return f"{type(value).__name__} {value!r}"


def _label(name: Any) -> str:
    return _cell(name)
