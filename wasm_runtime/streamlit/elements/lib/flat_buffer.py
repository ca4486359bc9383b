"""Writes FlatBuffers, the format of the descriptions in an Arrow stream (https://flatbuffers.dev/internals).

A buffer is written from its end to its start, so an object is written before those that refer to it. Places are counted
from the end, which does not move.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Scalar(NamedTuple):
    """A number as a field: `format` is that of the `struct` module."""

    format: str
    value: int


Field = Scalar | int  # a number, or the place of another object


class FlatBuffer:
    """One buffer that is being written."""

    def __init__(self) -> None:
        self._space = bytearray(1024)  # what is written stands at its end
        self._length = 0

    def text(self, text: str) -> int:
        """A text; returns its place, as all of these do."""
        content = text.encode("utf-8", "replace")
        self._align(4, len(content) + 1)
        self._put(content + b"\0")
        return self._put(struct.pack("<I", len(content)))

    def objects(self, places: Sequence[int]) -> int:
        """A list of objects."""
        self._align(4, 4 * len(places))
        for place in reversed(places):
            self._refer(place)
        return self._put(struct.pack("<I", len(places)))

    def pairs(self, pairs: Sequence[tuple[int, int]]) -> int:
        """A list of structures of two 64-bit integers."""
        self._align(8, 16 * len(pairs))
        self._put(b"".join(struct.pack("<qq", *pair) for pair in pairs))
        return self._put(struct.pack("<I", len(pairs)))

    def table(self, slots: Mapping[int, Field]) -> int:
        """An object with these fields, by their numbers in the schema."""
        end = self._length
        places: dict[int, int] = {}
        for number, field in slots.items():
            if isinstance(field, Scalar):
                self._align(struct.calcsize(field.format))
                places[number] = self._put(struct.pack(f"<{field.format}", field.value))
            else:
                self._align(4)
                places[number] = self._refer(field)
        self._align(4)
        place = self._put(bytes(4))  # the way to the list of fields, which is not known yet
        offsets = [place - places[number] if number in places else 0 for number in range(max(slots, default=-1) + 1)]
        sizes = (4 + 2 * len(offsets), place - end)
        listing = self._put(struct.pack(f"<{2 + len(offsets)}H", *sizes, *offsets))
        struct.pack_into("<i", self._space, len(self._space) - place, listing - place)
        return place

    def finish(self, root: int) -> bytes:
        """The buffer, whose length is a multiple of 8; `root` is the object that holds all others."""
        self._align(8, 4)
        self._refer(root)
        return bytes(self._space[-self._length :])

    def _refer(self, place: int) -> int:
        return self._put(struct.pack("<I", self._length + 4 - place))

    def _align(self, size: int, ahead: int = 0) -> None:
        """What comes after the next `ahead` bytes is to begin at a multiple of `size`."""
        self._put(bytes(-(self._length + ahead) % size))

    def _put(self, content: bytes) -> int:
        free = len(self._space) - self._length - len(content)
        if free < 0:
            self._space[0:0] = bytes(len(self._space) + len(content))
            free = len(self._space) - self._length - len(content)
        self._space[free : free + len(content)] = content
        self._length += len(content)
        return self._length
