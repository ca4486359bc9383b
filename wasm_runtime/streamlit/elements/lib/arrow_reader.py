"""Reads Arrow IPC streams (https://arrow.apache.org/docs/format/Columnar.html), as the JavaScript of components writes.

pyarrow is not there in the browser. What is read may be damaged, and then raises `ArrowError`: all lengths are checked
against the stream's before anything of that length is made.
"""

from __future__ import annotations

import itertools
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from wasm_runtime.streamlit.elements.lib.arrow_schema import ArrowError, Field, fields_of, pandas_metadata
from wasm_runtime.streamlit.elements.lib.flat_buffer_reader import DamagedError, Table

_CONTINUES = b"\xff\xff\xff\xff"
_SCHEMA, _DICTIONARY, _BATCH = 1, 2, 3  # kinds of messages
_MOST_FREE = 1 << 20  # cells that a stream may have without any byte for them: those of columns of nulls


@dataclass(slots=True)
class Cells:
    """Values of one column in one batch, as a NumPy array, and which of them are missing.

    For lists `values` are where in `child` each begins and ends; for dictionaries the places in `child`.
    """

    field: Field
    values: Any
    missing: Any
    child: Cells | None = None


@dataclass(slots=True)
class Stream:
    """A table: its columns, each in as many parts as there are batches, and what pandas has written of it."""

    columns: list[Field]
    parts: list[list[Cells]]
    rows: int
    pandas: dict[str, Any]


def read_stream(content: bytes) -> Stream:
    """What is in a stream. Raises `ArrowError`."""
    try:
        return _Reader(content).read()
    except ArrowError:
        raise
    except (DamagedError, struct.error, ValueError, TypeError, IndexError, KeyError, OverflowError) as error:
        raise ArrowError(f"it is damaged: {error}") from error


class _Reader:
    def __init__(self, content: bytes) -> None:
        self._content = content
        self._numpy = import_module("numpy")
        self._allowed = 8 * len(content) + _MOST_FREE
        self._dictionaries: dict[int, Cells] = {}
        self._of_dictionaries: dict[int, Field] = {}

    def read(self) -> Stream:
        columns: list[Field] | None = None
        parts: list[list[Cells]] = []
        rows, about = 0, {}
        for kind, header, body in self._messages():
            if kind == _SCHEMA and columns is None:
                if header.number(0, "h"):
                    raise ArrowError("its numbers are written in the other order of bytes (big-endian)")
                columns = fields_of(header, self._allow)
                self._note_dictionaries(columns)
                parts = [[] for _ in columns]
                about = pandas_metadata(header)
            elif kind == _DICTIONARY and columns is not None:
                self._dictionary(header, body)
            elif kind == _BATCH and columns is not None:
                batch = _Batch(header, body)
                rows += self._allow(batch.rows)
                for cells, each in zip(parts, columns, strict=True):
                    cells.append(self._cells(each, batch, each.name))
            else:
                raise DamagedError("it has an unknown part, or not its schema first")
        if columns is None:
            raise DamagedError("it has no schema")
        for cells, each in zip(parts, columns, strict=True):
            if not cells:
                cells.append(self._cells(each, _NoRows(), each.name))
        if any(sum(len(each.values) for each in cells) != rows for cells in parts):
            raise DamagedError("its columns have different lengths")
        return Stream(columns, parts, rows, about)

    def _messages(self) -> Iterator[tuple[int, Table, bytes]]:
        at, content = 0, self._content
        while at < len(content):
            if content[at : at + 4] == _CONTINUES:  # older streams do not have this
                at += 4
            (size,) = struct.unpack_from("<i", content, at)
            at += 4
            if size == 0:
                return
            if size < 0 or at + size > len(content):
                raise DamagedError("it ends too early")
            message = Table.root(content[at : at + size])
            at += size
            length = message.number(3, "q")
            header = message.table(2)
            if header is None or length < 0 or at + length > len(content):
                raise DamagedError("it ends too early")
            yield message.number(1, "B"), header, content[at : at + length]
            at += length

    def _allow(self, cells: int) -> int:
        self._allowed -= cells
        if cells < 0 or self._allowed < 0:
            raise DamagedError("it says that it has more rows than it can have")
        return cells

    def _note_dictionaries(self, columns: list[Field]) -> None:
        for each in columns:
            if each.dictionary is not None:
                self._of_dictionaries[each.dictionary] = Field(each.name, each.type)
            self._note_dictionaries(each.type.children)

    def _dictionary(self, header: Table, body: bytes) -> None:
        number, batch = header.number(0, "q"), header.table(1)
        if batch is None:
            raise DamagedError("a dictionary has nothing in it")
        named = self._of_dictionaries[number]
        cells = self._cells(named, _Batch(batch, body), named.name)
        before = self._dictionaries.get(number)
        if header.number(2, "?") and before is not None:
            if cells.child is not None:
                raise ArrowError(f"the dictionary of the column {named.name!r} grows, which is not supported for lists")
            join = self._numpy.concatenate
            cells = Cells(named, join([before.values, cells.values]), join([before.missing, cells.missing]))
        self._dictionaries[number] = cells

    def _cells(self, described: Field, batch: _Batch | _NoRows, column: str) -> Cells:
        numpy, kind = self._numpy, described.type
        length = self._allow(batch.node())
        if described.dictionary is None and kind.name == "null":
            return Cells(described, numpy.zeros(length, "i1"), numpy.ones(length, bool))
        missing = self._missing(batch.buffer(), length)
        if described.dictionary is not None:
            places = self._numbers(batch.buffer(), described.index, length).astype("i8")
            words = self._dictionaries.get(described.dictionary)
            if words is None:  # a dictionary of nothing need not be there
                words = self._cells(Field(described.name, kind), _NoRows(), column)
            there = places[~missing]
            if there.size and (there.min() < 0 or there.max() >= len(words.values)):
                raise DamagedError(f"the column {column!r} has values that its dictionary does not have")
            return Cells(described, numpy.where(missing, -1, places), missing, words)
        if kind.name == "bool":
            return Cells(described, self._bits(batch.buffer(), length), missing)
        if kind.plain is not None:
            return Cells(described, self._numbers(batch.buffer(), kind.plain, length), missing)
        if kind.name == "fixed_size_list":
            ends = kind.size * numpy.arange(length + 1, dtype="i8")
        else:
            offsets, width = batch.buffer(), "i8" if kind.name.startswith("large") else "i4"
            is_empty = length == 0 and len(offsets) == 0  # of nothing there need not be any
            ends = numpy.zeros(1, "i8") if is_empty else self._numbers(offsets, width, length + 1).astype("i8")
        if ends[0] < 0 or (numpy.diff(ends) < 0).any():
            raise DamagedError(f"the values of the column {column!r} overlap")
        if not kind.children:
            return Cells(described, self._pieces(batch.buffer(), ends, missing, kind.name), missing)
        child = self._cells(kind.children[0], batch, column)
        if ends[-1] > len(child.values):
            raise DamagedError(f"the lists of the column {column!r} are longer than what they hold")
        return Cells(described, numpy.column_stack([ends[:-1], ends[1:]]), missing, child)

    def _missing(self, bits: bytes, length: int) -> Any:
        return ~self._bits(bits, length) if len(bits) else self._numpy.zeros(length, bool)

    def _numbers(self, content: bytes, plain: str, length: int) -> Any:
        return self._numpy.frombuffer(content, plain, length) if length else self._numpy.empty(0, plain)

    def _bits(self, content: bytes, length: int) -> Any:
        packed = self._numbers(content, "u1", (length + 7) // 8)
        return self._numpy.unpackbits(packed, count=length, bitorder="little").astype(bool)

    def _pieces(self, content: bytes, ends: Any, missing: Any, name: str) -> Any:
        """Texts, or bytes, that stand one after the other."""
        if ends[-1] > len(content):
            raise DamagedError("a text ends too early")
        places = ends.tolist()
        pieces: list[Any] = [content[start:end] for start, end in itertools.pairwise(places)]
        if name.endswith("utf8"):
            pieces = [str(each, "utf-8") for each in pieces]
        values = self._numpy.empty(len(pieces), object)
        values[:] = [None if gone else each for each, gone in zip(pieces, missing.tolist(), strict=True)]
        return values


class _Batch:
    """The rows of a message: lengths and buffers, which are taken in the order of the columns."""

    def __init__(self, header: Table, body: bytes) -> None:
        if header.table(3) is not None:
            raise ArrowError("it is compressed, which is not supported")
        self.rows = header.number(0, "q")
        self._body = body
        self._nodes = iter(header.pairs(1))
        self._buffers = iter(header.pairs(2))

    def node(self) -> int:
        return self._next(self._nodes)[0]

    def buffer(self) -> bytes:
        start, length = self._next(self._buffers)
        if start < 0 or length < 0 or start + length > len(self._body):
            raise DamagedError("it refers to what is not in it")
        return self._body[start : start + length]

    def _next(self, pairs: Iterator[tuple[int, int]]) -> tuple[int, int]:
        found = next(pairs, None)
        if found is None:
            raise DamagedError("a column has no values")
        return found


class _NoRows:
    """A batch without anything in it."""

    def node(self) -> int:
        return 0

    def buffer(self) -> bytes:
        return b""
