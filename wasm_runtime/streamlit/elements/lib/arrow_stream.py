"""Writes tables as Arrow IPC streams (https://arrow.apache.org/docs/format/Columnar.html).

pyarrow is not there in the browser. This writes what most tables consist of: numbers, texts, bytes, truth values,
dates, moments and durations, with nulls; no lists, structures or dictionaries.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from wasm_runtime.streamlit.elements.lib.flat_buffer import Field, FlatBuffer, Scalar

Unit = Literal["s", "ms", "us", "ns"]

_UNITS = ("s", "ms", "us", "ns")
_VERSION = Scalar("h", 4)  # V5
_SCHEMA, _RECORD_BATCH = 1, 3  # kinds of messages
_CONTINUES = b"\xff\xff\xff\xff"
_Write = Callable[[FlatBuffer], int]


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of values: its name, and as far as it has them bits, sign, unit and time zone."""

    name: Literal["null", "int", "float", "text", "bytes", "bool", "date", "moment", "duration"]
    bits: int = 64
    signed: bool = True
    unit: Unit = "ns"
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `buffers` are those of Arrow's layout, the first being the bits of what is not null, or empty."""

    name: str
    kind: Kind
    nulls: int
    buffers: Sequence[bytes]


def arrow_stream(columns: Sequence[Column], rows: int, metadata: Mapping[str, str]) -> bytes:
    """The stream of a table with these columns."""
    body = b"".join(_padded(buffer) for column in columns for buffer in column.buffers)
    schema = _message(_SCHEMA, lambda buffer: _schema(buffer, columns, metadata))
    batch = _message(_RECORD_BATCH, lambda buffer: _batch(buffer, columns, rows), len(body))
    return schema + batch + body + _CONTINUES + bytes(4)


def _padded(content: bytes) -> bytes:
    return content + bytes(-len(content) % 8)


def _message(kind: int, write: _Write, body: int = 0) -> bytes:
    buffer = FlatBuffer()
    header = write(buffer)
    described = buffer.finish(buffer.table({3: Scalar("q", body), 2: header, 0: _VERSION, 1: Scalar("B", kind)}))
    return _CONTINUES + struct.pack("<i", len(described)) + described


def _schema(buffer: FlatBuffer, columns: Sequence[Column], metadata: Mapping[str, str]) -> int:
    fields = buffer.objects([_field(buffer, column) for column in columns])
    pairs = [(buffer.text(key), buffer.text(value)) for key, value in metadata.items()]
    about = buffer.objects([buffer.table({0: key, 1: value}) for key, value in pairs])
    return buffer.table({1: fields, 2: about, 0: Scalar("h", 0)})  # little-endian


def _field(buffer: FlatBuffer, column: Column) -> int:
    name, children = buffer.text(column.name), buffer.objects([])
    number, fields = _type(buffer, column.kind)
    described = buffer.table(fields)
    return buffer.table({0: name, 3: described, 5: children, 1: Scalar("?", 1), 2: Scalar("B", number)})


def _type(buffer: FlatBuffer, kind: Kind) -> tuple[int, Mapping[int, Field]]:
    """The number of a type in Arrow's union of types, and its fields."""
    match kind.name:
        case "null":
            return 1, {}
        case "int":
            return 2, {0: Scalar("i", kind.bits), 1: Scalar("?", int(kind.signed))}
        case "float":
            return 3, {0: Scalar("h", {16: 0, 32: 1, 64: 2}[kind.bits])}
        case "bytes":
            return 4, {}
        case "text":
            return 5, {}
        case "bool":
            return 6, {}
        case "date":
            return 8, {0: Scalar("h", 0)}  # days
        case "moment":
            zone: Mapping[int, Field] = {} if kind.zone is None else {1: buffer.text(kind.zone)}
            return 10, {**zone, 0: Scalar("h", _UNITS.index(kind.unit))}
        case "duration":
            return 18, {0: Scalar("h", _UNITS.index(kind.unit))}


def _batch(buffer: FlatBuffer, columns: Sequence[Column], rows: int) -> int:
    places, at = [], 0
    for column in columns:
        for content in column.buffers:
            places.append((at, len(content)))
            at += len(_padded(content))
    buffers = buffer.pairs(places)
    nodes = buffer.pairs([(rows, column.nulls) for column in columns])
    return buffer.table({0: Scalar("q", rows), 1: nodes, 2: buffers})
