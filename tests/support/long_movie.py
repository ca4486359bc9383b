"""Movies of any size, made of the one in the gallery: each second shows a picture, and what fills the file is nothing.

The layout is Matroska's: https://www.matroska.org/technical/elements.html
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from tests.support.command import ROOT

MOVIE = ROOT / "examples" / "gallery" / "elements" / "media" / "movie.webm"
_SEGMENT, _INFO, _TRACKS, _CUES, _CLUSTER = (
    bytes.fromhex(name) for name in ("18538067", "1549a966", "1654ae6b", "1c53bb6b", "1f43b675")
)
_BLOCK, _VOID = b"\xa3", b"\xec"


def write_long_movie(path: Path, seconds: int, size: int) -> None:
    """Write a movie of about `size` bytes, which takes no more room on the disk than the gallery's."""
    header, parts = _parts_of(MOVIE.read_bytes())
    frames = [_first_frame(content) for name, content in parts if name == _CLUSTER]
    info = _element(
        _INFO, _element(b"\x2a\xd7\xb1", _number(1_000_000)) + _element(b"\x44\x89", _double(seconds * 1000))
    )
    tracks = _element(_TRACKS, dict(parts)[_TRACKS])
    room = size // seconds
    cluster = len(_cluster(0, frames[0], 0)) + room
    cues_begin = len(info) + len(tracks)
    clusters_begin = cues_begin + len(_cues(seconds, 0, cluster))
    cues = _cues(seconds, clusters_begin, cluster)
    with path.open("wb") as file:
        file.write(header + _head(_SEGMENT, clusters_begin + seconds * cluster) + info + tracks + cues)
        begin = file.tell()
        for second in range(seconds):
            frame = frames[second % len(frames)]
            # All clusters are as long as the first: a longer picture leaves less room.
            file.seek(begin + second * cluster)
            file.write(_cluster(second, frame, cluster - len(_cluster(second, frame, 0))))
        file.truncate(begin + seconds * cluster)


def _cluster(second: int, frame: bytes, room: int) -> bytes:
    """A picture, and the beginning of nothing that is `room` bytes long."""
    content = _element(b"\xe7", _number(second * 1000)) + _element(_BLOCK, frame)
    return _head(_CLUSTER, len(content) + len(_head(_VOID, 0)) + room) + content + _head(_VOID, room)


def _cues(seconds: int, begin: int, cluster: int) -> bytes:
    """Where each second begins."""
    points = []
    for second in range(seconds):
        place = _element(b"\xf7", _number(1)) + _element(b"\xf1", _number(begin + second * cluster))
        points.append(_element(b"\xbb", _element(b"\xb3", _number(second * 1000)) + _element(b"\xb7", place)))
    return _element(_CUES, b"".join(points))


def _element(name: bytes, content: bytes) -> bytes:
    return _head(name, len(content)) + content


def _head(name: bytes, size: int) -> bytes:
    return name + b"\x01" + size.to_bytes(7, "big")


def _number(value: int) -> bytes:
    return value.to_bytes(8, "big")


def _double(value: float) -> bytes:
    return struct.pack(">d", value)


def _first_frame(cluster: bytes) -> bytes:
    return next(content for name, content in _elements(cluster) if name == _BLOCK)


def _parts_of(movie: bytes) -> tuple[bytes, list[tuple[bytes, bytes]]]:
    """What stands before the segment, and the parts of that."""
    begin = movie.index(_SEGMENT)
    return movie[:begin], list(_elements(movie[begin + 12 :]))


def _elements(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = 0
    while position < len(content):
        name = content[position : position + _length(content[position])]
        position += len(name)
        length = _length(content[position])
        size = int.from_bytes(content[position : position + length], "big") & ((1 << 7 * length) - 1)
        position += length
        yield name, content[position : position + size]
        position += size


def _length(first: int) -> int:
    """How many bytes a name or a size has, of which this is the first."""
    return 9 - first.bit_length()
