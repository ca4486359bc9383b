"""The pieces that the bytes of a stored value are cut into, so that only those that changed are stored again.

The bytes are one or more streams: a pickle, and the large buffers that it leaves outside, such as the columns of a
data frame. Each piece is stored as an entry of its own; the first one of the pickle is the entry of the value itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

from wasm_runtime.session.identity import RESERVED_PREFIX

PIECE_BYTES = 1 << 20
_DIGESTED_BYTES = 1 << 16


class Piece(NamedTuple):
    """`mark` tells the content from another in its place; `read` gives it."""

    size: int
    mark: str
    read: Callable[[], memoryview]


def cut(stream: memoryview) -> list[Piece]:
    """The pieces of a stream, in order."""
    parts = [stream[start : start + PIECE_BYTES] for start in range(0, len(stream) or 1, PIECE_BYTES)]
    return [Piece(len(part), _mark_of(part), partial(_itself, part)) for part in parts]


def _itself(part: memoryview) -> memoryview:
    return part


def join(name: str, lengths: Sequence[int], find: Callable[[str], memoryview]) -> list[bytearray]:
    """The streams of the entry `name` again, each in memory of its own; `find` gives the piece of a name.

    Raises `KeyError` and `ValueError` where the pieces are not those that there were.
    """
    return [_joined(name, stream, length, find) for stream, length in enumerate(lengths)]


def _joined(name: str, stream: int, length: int, find: Callable[[str], memoryview]) -> bytearray:
    content = bytearray(length)
    start = number = 0
    while start < length:
        piece = find(piece_name(name, stream, number))
        if not 0 < len(piece) <= length - start:
            raise ValueError("a part of it has another size")
        content[start : start + len(piece)] = piece
        start += len(piece)
        number += 1
    return content


def _mark_of(piece: memoryview) -> str:
    """A digest of small pieces; of large ones, which are compared after each run, a checksum, four times as fast.

    That differs after any change of up to 32 bits in a row, and after all but one in four thousand million others.
    """
    if len(piece) > _DIGESTED_BYTES:
        return f"{len(piece)} {crc32(piece)}"
    return blake2b(piece, digest_size=16).hexdigest()


def piece_name(name: str, stream: int, number: int) -> str:
    """The name of the entry that has this piece of the entry `name`. No key and no widget has such a name."""
    return name if stream == number == 0 else f"{RESERVED_PREFIX}-piece-{stream}-{number}-{name}"
