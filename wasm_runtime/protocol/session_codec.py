"""Reads and writes packets, which persistence.py declares; web/src/keeper/sessionCodec.ts does so for the keeper."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from wasm_runtime.protocol.persistence import PACKET_MAGIC, PACKET_VERSION, StoredSession

_HEADER = re.compile(rb"([\w-]{1,40}) (\d{1,10}) (\d{1,16}) (\d{1,16})\n")


class SessionFormatError(ValueError):
    """A packet is not what was declared; nothing of it is to be used."""


def encode_packet(index: Mapping[str, Any], contents: Sequence[bytes | memoryview]) -> bytes:
    """The packet of this index, whose entries have these contents."""
    text = json.dumps(index)  # which is ASCII
    size = sum([len(part) for part in contents])
    start = f"{PACKET_MAGIC} {PACKET_VERSION} {len(text)} {size}\n{text}".encode()
    return b"".join([start, *contents])


def decode_packet(packet: bytes) -> tuple[Any, memoryview]:
    """The index of a packet, whatever that is, and its content. Raises `SessionFormatError`."""
    header = _HEADER.match(packet)
    if header is None or header[1] != PACKET_MAGIC.encode():
        raise SessionFormatError("it is no packet of a session")
    version, index_length, content_length = map(int, header.groups()[1:])
    if version != PACKET_VERSION:
        raise SessionFormatError(f"it has version {version}, and this is version {PACKET_VERSION}")
    start, end = header.end(), header.end() + index_length
    if len(packet) != end + content_length:
        raise SessionFormatError(f"it has {len(packet)} bytes, and its header says {end + content_length}")
    try:
        return json.loads(packet[start:end]), memoryview(packet)[end:]
    except (ValueError, RecursionError) as error:
        raise SessionFormatError(f"its index is not valid JSON: {error}") from error


def read_session(packet: bytes) -> tuple[StoredSession, memoryview]:
    """A session and the content of its entries. Raises `SessionFormatError`."""
    index, content = decode_packet(packet)
    if not _is_session(index):
        raise SessionFormatError("its index does not describe a session")
    entries = index["entries"]
    if len({entry["name"] for entry in entries}) != len(entries):
        raise SessionFormatError("two of its entries have the same name")
    if sum(entry["size"] for entry in entries) != len(content):
        raise SessionFormatError("its entries and its content differ in size")
    return cast("StoredSession", index), content


# --- the shape of the index ----------------------------------------------------------------------------------------

_Check = Callable[[Any], bool]


def _is_text(value: Any) -> bool:
    return type(value) is str


def _is_flag(value: Any) -> bool:
    return type(value) is bool


def _is_number(value: Any) -> bool:
    return type(value) is int


def _is_count(value: Any) -> bool:
    return type(value) is int and value >= 0


def _list_of(check: _Check) -> _Check:
    return lambda value: type(value) is list and all(map(check, value))


def _object(required: dict[str, _Check], optional: dict[str, _Check]) -> _Check:
    def check(value: Any) -> bool:
        if type(value) is not dict or not required.keys() <= value.keys():
            return False
        return all(is_right(value[name]) for name, is_right in {**required, **optional}.items() if name in value)

    return check


_is_entry = _object(
    {"name": _is_text, "size": _is_count},
    {
        "key": _is_text,
        "order": _is_number,
        "page": _is_text,
        "of_script": _is_flag,
        "has_files": _is_flag,
        "mark": _is_text,
        "piece_of": _is_text,
        "streams": _list_of(_is_count),
        "beside": _list_of(_is_text),
        "changed": _is_flag,
    },
)
_is_session = _object(
    {"entries": _list_of(_is_entry), "page": _is_text, "query": _is_text, "files": _list_of(_is_text)},
    {"moves": _is_flag},
)
