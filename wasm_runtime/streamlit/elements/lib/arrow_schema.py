"""What an Arrow stream says of its columns: their names and types, and what pandas has written of the table."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from wasm_runtime.streamlit.elements.lib.flat_buffer_reader import DamagedError, Table

_UNITS = ("s", "ms", "us", "ns")
_DEEPEST = 32
_LISTS = ("list", "large_list", "fixed_size_list")
_NAMES = {
    1: "null", 2: "int", 3: "float", 4: "binary", 5: "utf8", 6: "bool", 7: "decimal", 8: "date", 9: "time",
    10: "timestamp", 11: "interval", 12: "list", 13: "struct", 14: "union", 15: "fixed_size_binary",
    16: "fixed_size_list", 17: "map", 18: "duration", 19: "large_binary", 20: "large_utf8", 21: "large_list",
    22: "run_end_encoded", 23: "binary_view", 24: "utf8_view", 25: "list_view", 26: "large_list_view",
}  # fmt: skip


class ArrowError(ValueError):
    """The stream cannot be read: it is damaged, or has a type that is not supported."""


@dataclass(slots=True)
class Type:
    """The type of a column. `plain` is NumPy's type of its values, where they have all the same size."""

    name: str
    plain: str | None = None
    zone: str | None = None
    unit: str = ""
    size: int = 0  # of a list of fixed size, or the digits after the point of a decimal
    children: list[Field] = field(default_factory=list)


@dataclass(slots=True)
class Field:
    """A column's name and type; `dictionary` is the number of the one that its values are in."""

    name: str
    type: Type
    dictionary: int | None = None
    index: str = "i4"
    ordered: bool = False


def fields_of(schema: Table, allow: Callable[[int], int]) -> list[Field]:
    """The columns. `allow` is told of each that is read: a damaged schema may have the same one often."""
    return [_field(each, each.text(0), 0, allow) for each in schema.tables(1)]


def _field(table: Table, column: str, depth: int, allow: Callable[[int], int]) -> Field:
    allow(1)
    if depth > _DEEPEST:
        raise DamagedError("its types are within each other without end")
    kind = _type(table.number(2, "B"), table.table(3), column)
    if kind.name in _LISTS:
        kind.children = [_field(each, column, depth + 1, allow) for each in table.tables(5)]
        if len(kind.children) != 1:
            raise DamagedError(f"the column {column!r} is of lists of nothing")
    found = Field(table.text(0), kind)
    encoding = table.table(4)
    if encoding is not None:
        found.dictionary = encoding.number(0, "q")
        found.index = _integer(index) if (index := encoding.table(1)) is not None else "i4"
        found.ordered = bool(encoding.number(2, "?"))
    return found


def _type(number: int, about: Table | None, column: str) -> Type:
    name = _NAMES.get(number)
    if name is None or about is None:
        raise DamagedError(f"the column {column!r} has no known type")
    match name:
        case "null" | "bool" | "utf8" | "large_utf8" | "binary" | "large_binary":
            return Type(name)
        case "int":
            return Type(name, _integer(about))
        case "float":
            return Type(name, ("f2", "f4", "f8")[about.number(0, "h")])
        case "date":
            return Type(name, "i8", unit="ms") if about.number(0, "h", 1) else Type(name, "i4", unit="D")
        case "timestamp" | "duration" | "time":
            unit = _UNITS[about.number(0, "h", 0 if name == "timestamp" else 1)]
            if name == "time":
                return Type(name, "i4" if about.number(1, "i", 32) == 32 else "i8", unit=unit)
            zone = about.text(1) if name == "timestamp" else ""
            return Type(name, f"{'m' if name == 'duration' else 'M'}8[{unit}]", zone or None, unit)
        case "decimal":
            return Type(name, f"V{about.number(2, 'i', 128) // 8}", size=about.number(1, "i"))
        case "list" | "large_list" | "fixed_size_list":
            return Type(name, size=about.number(0, "i") if name == "fixed_size_list" else 0)
    raise ArrowError(f"the column {column!r} has the type {name}, which is not supported")


def _integer(about: Table) -> str:
    return f"{'i' if about.number(1, '?') else 'u'}{ {8: 1, 16: 2, 32: 4, 64: 8}[about.number(0, 'i')] }"


def pandas_metadata(schema: Table) -> dict[str, Any]:
    """What pandas has written of its table, if it was one of pandas."""
    for pair in schema.tables(2):
        if pair.text(0) == "pandas":
            found = json.loads(pair.text(1))
            return found if isinstance(found, dict) else {}
    return {}
