"""Reads FlatBuffers, the format of the descriptions in an Arrow stream (https://flatbuffers.dev/internals).

What is read may be damaged: every place is checked before it is read, and lists cannot be longer than the buffer.
"""

from __future__ import annotations

import struct


class DamagedError(ValueError):
    """What is read is not what it says it is."""


class Table:
    """An object of a buffer; its fields are asked for by their numbers in the schema."""

    __slots__ = ("_at", "_buffer", "_listing", "_size")

    def __init__(self, buffer: bytes, at: int) -> None:
        self._buffer = buffer
        self._at = at
        self._listing = at - self._read("i", at)
        self._size = self._read("H", self._listing)

    @classmethod
    def root(cls, buffer: bytes) -> Table:
        """The object that holds all others."""
        return cls(buffer, _unpack("I", buffer, 0))

    def number(self, field: int, format: str, default: int = 0) -> int:
        """A number or truth value; `format` is that of the `struct` module."""
        place = self._place(field)
        return default if place is None else self._read(format, place)

    def table(self, field: int) -> Table | None:
        place = self._place(field)
        return None if place is None else Table(self._buffer, self._target(place))

    def text(self, field: int) -> str:
        """A text; the empty one if there is none."""
        place = self._place(field)
        if place is None:
            return ""
        start, count = self._list(place, 1)
        return self._buffer[start : start + count].decode("utf-8", "replace")

    def tables(self, field: int) -> list[Table]:
        place = self._place(field)
        if place is None:
            return []
        start, count = self._list(place, 4)
        return [Table(self._buffer, self._target(start + 4 * index)) for index in range(count)]

    def pairs(self, field: int) -> list[tuple[int, int]]:
        """A list of structures of two 64-bit integers."""
        place = self._place(field)
        if place is None:
            return []
        start, count = self._list(place, 16)
        return list(struct.iter_unpack("<qq", self._buffer[start : start + 16 * count]))

    def _place(self, field: int) -> int | None:
        slot = 4 + 2 * field
        offset = self._read("H", self._listing + slot) if slot + 2 <= self._size else 0
        return self._at + offset if offset else None

    def _target(self, place: int) -> int:
        return place + self._read("I", place)

    def _list(self, place: int, size: int) -> tuple[int, int]:
        at = self._target(place)
        count = self._read("I", at)
        if at + 4 + count * size > len(self._buffer):
            raise DamagedError("a list is longer than what holds it")
        return at + 4, count

    def _read(self, format: str, at: int) -> int:
        return _unpack(format, self._buffer, at)


def _unpack(format: str, buffer: bytes, at: int) -> int:
    if not 0 <= at <= len(buffer) - struct.calcsize(format):
        raise DamagedError("it refers to what is not in it")
    value: int = struct.unpack_from(f"<{format}", buffer, at)[0]
    return value
