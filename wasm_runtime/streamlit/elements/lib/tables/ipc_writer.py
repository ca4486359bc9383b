"""Writes Arrow IPC streams (https://arrow.apache.org/docs/format/Columnar.html#ipc-streaming-format).

pyarrow is not there in the browser, and would be larger than all else.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count

from wasm_runtime.streamlit.elements.lib.flat_buffer import Field, FlatBuffer, Scalar
from wasm_runtime.streamlit.elements.lib.tables.kinds import Buffer, Column, Kind

_UNITS = ("s", "ms", "us", "ns")
_VERSION = Scalar("h", 4)  # V5
_SCHEMA, _DICTIONARY_BATCH, _RECORD_BATCH = 1, 2, 3  # kinds of messages
_CONTINUES = b"\xff\xff\xff\xff"
_Write = Callable[[FlatBuffer], int]


def arrow_stream(
    names: Sequence[str], columns: Sequence[Column], rows: int, metadata: Mapping[str, str] | None = None
) -> bytes:
    """The stream of a table of one batch."""
    pieces: list[Buffer] = [_message(_SCHEMA, lambda buffer: _schema(buffer, names, columns, metadata or {}))]
    for number, words in enumerate(each.words for each in _all(columns) if each.words is not None):
        pieces += _dictionary(number, words)
    pieces += _with_body(_RECORD_BATCH, [*_nodes(columns)], lambda buffer, nodes: _batch(buffer, nodes, rows))
    return b"".join((*pieces, _CONTINUES, bytes(4)))


def _dictionary(number: int, words: Column) -> list[Buffer]:
    def describe(buffer: FlatBuffer, nodes: Sequence[Column]) -> int:
        batch = _batch(buffer, nodes, words.length)
        return buffer.table({1: batch, 0: Scalar("q", number)})

    return _with_body(_DICTIONARY_BATCH, [*_nodes([words])], describe)


def _with_body(
    kind: int, nodes: Sequence[Column], describe: Callable[[FlatBuffer, Sequence[Column]], int]
) -> list[Buffer]:
    """A message, and what it describes."""
    body: list[Buffer] = []
    length = 0
    for content in (each for node in nodes for each in node.buffers):
        size = memoryview(content).nbytes
        body += [content, bytes(-size % 8)]
        length += size + -size % 8
    return [_message(kind, lambda buffer: describe(buffer, nodes), length), *body]


def _nodes(columns: Sequence[Column]) -> Iterator[Column]:
    """Columns and all that are in them, in the order in which Arrow lists them; words are not in them."""
    for column in columns:
        yield column
        yield from _nodes(column.children)


def _all(columns: Sequence[Column]) -> Iterator[Column]:
    """Columns and all that are in them, in the order in which `_field` numbers their dictionaries."""
    for column in columns:
        yield column
        yield from _all(column.children)


def _message(kind: int, write: _Write, body: int = 0) -> bytes:
    buffer = FlatBuffer()
    header = write(buffer)
    described = buffer.finish(buffer.table({3: Scalar("q", body), 2: header, 0: _VERSION, 1: Scalar("B", kind)}))
    return _CONTINUES + struct.pack("<i", len(described)) + described


def _schema(buffer: FlatBuffer, names: Sequence[str], columns: Sequence[Column], metadata: Mapping[str, str]) -> int:
    numbers = count()
    fields = buffer.objects(
        [_field(buffer, name, column.kind, numbers) for name, column in zip(names, columns, strict=True)]
    )
    return buffer.table({1: fields, 2: _pairs(buffer, metadata), 0: Scalar("h", 0)})  # little-endian


def _pairs(buffer: FlatBuffer, pairs: Mapping[str, str]) -> int:
    placed = [(buffer.text(key), buffer.text(value)) for key, value in pairs.items()]
    return buffer.objects([buffer.table({0: key, 1: value}) for key, value in placed])


def _field(buffer: FlatBuffer, name: str, kind: Kind, numbers: Iterator[int]) -> int:
    slots: dict[int, Field] = {}
    if kind.name == "category":
        number = next(numbers)
        index = buffer.table({0: Scalar("i", kind.bits), 1: Scalar("?", 1)})
        slots[4] = buffer.table({1: index, 0: Scalar("q", number), 2: Scalar("?", int(kind.ordered))})
        ((_, stored),) = kind.children
    else:
        stored = kind
    extension = kind.extension or stored.extension
    if extension is not None:
        slots[6] = _pairs(buffer, {"ARROW:extension:name": extension[0], "ARROW:extension:metadata": extension[1]})
    slots[5] = buffer.objects([_field(buffer, each, child, numbers) for each, child in stored.children])
    number, fields = _type(buffer, stored)
    slots[3] = buffer.table(fields)
    slots[0] = buffer.text(name)
    return buffer.table({**slots, 1: Scalar("?", 1), 2: Scalar("B", number)})


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
        case "decimal":
            return 7, {2: Scalar("i", kind.bits), 0: Scalar("i", kind.digits), 1: Scalar("i", kind.scale)}
        case "date":
            return 8, {0: Scalar("h", 0 if kind.bits == 32 else 1)}  # days, or milliseconds
        case "time":
            return 9, {1: Scalar("i", kind.bits), 0: Scalar("h", _UNITS.index(kind.unit))}
        case "moment":
            zone: Mapping[int, Field] = {} if kind.zone is None else {1: buffer.text(kind.zone)}
            return 10, {**zone, 0: Scalar("h", _UNITS.index(kind.unit))}
        case "list":
            return 12, {}
        case "struct":
            return 13, {}
        case "fixed_bytes":
            return 15, {0: Scalar("i", kind.size)}
        case "duration":
            return 18, {0: Scalar("h", _UNITS.index(kind.unit))}
        case "category":
            raise AssertionError("a category of categories")


def _batch(buffer: FlatBuffer, nodes: Sequence[Column], rows: int) -> int:
    places, at = [], 0
    for content in (each for node in nodes for each in node.buffers):
        size = memoryview(content).nbytes
        places.append((at, size))
        at += size + -size % 8
    buffers = buffer.pairs(places)
    described = buffer.pairs([(each.length, each.nulls) for each in nodes])
    return buffer.table({0: Scalar("q", rows), 1: described, 2: buffers})
