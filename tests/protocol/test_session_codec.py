"""Packets of a session arrive as they were; what is no packet is refused as a whole, with one type of error."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasm_runtime.protocol.session_codec import SessionFormatError, decode_packet, encode_packet, read_session

SESSION: dict[str, Any] = {
    "entries": [{"name": "ä", "size": 3, "key": "日本", "order": 1}, {"name": "b", "size": 0}],
    "page": "",
    "query": "q=\ud800",
    "files": ["one"],
}
CONTENT = b"\x00\n\xff"
# web/tests/keeper/sessionCodec.test.ts reads the same
GOLDEN = b'sitelet-session 1 32 3\n{"entries":[],"gone":["\xc3\xa4","b"]}\x00\n\xff'


def packet(index: Any = SESSION, content: bytes = CONTENT, /, **header: Any) -> bytes:
    """A packet in whose header something may be wrong."""
    text = index if isinstance(index, bytes) else json.dumps(index).encode()
    said = {"magic": "sitelet-session", "version": 1, "index": len(text), "content": len(content), **header}
    return f"{said['magic']} {said['version']} {said['index']} {said['content']}\n".encode() + text + content


def changed(**parts: Any) -> dict[str, Any]:
    return {**SESSION, **parts}


def test_a_session_arrives_as_it_was() -> None:
    index, content = read_session(encode_packet(SESSION, [CONTENT, b""]))
    assert (index, bytes(content)) == (SESSION, CONTENT)


@given(st.dictionaries(st.text(), st.text() | st.integers(-(2**53), 2**53)), st.lists(st.binary()))
def test_whatever_is_written_is_read_and_no_part_of_it_is(index: dict[str, Any], contents: list[bytes]) -> None:
    written = encode_packet(index, contents)
    found, content = decode_packet(written)
    assert (found, bytes(content)) == (index, b"".join(contents))
    assert decode_packet(written.decode("latin-1").encode("latin-1"))[0] == index
    for end in {0, 1, len(written) // 2, len(written) - 1}:
        with pytest.raises(SessionFormatError):
            decode_packet(written[:end])


@given(st.binary())
def test_bytes_that_are_no_packet_are_refused(data: bytes) -> None:
    with pytest.raises(SessionFormatError):
        decode_packet(data)


def test_both_languages_write_the_same() -> None:
    index, content = decode_packet(GOLDEN)
    assert (index, bytes(content)) == ({"entries": [], "gone": ["ä", "b"]}, CONTENT)


@pytest.mark.parametrize(
    "wrong",
    [
        b"",
        packet()[:-1],
        packet() + b"x",
        packet(magic="sitelet-sessiom"),
        packet(magic="x" * 50),
        packet(version=0),
        packet(version=2),
        packet(version=-1),
        packet(index=0),
        packet(index=10**15),
        packet(content=10**15),
        packet(content=2),
        packet(content="3 "),
        packet(index="1e2"),
        packet(b"{"),
        packet(b"\xff\xfe"),
        packet(b"[" * 100_000),
        packet([]),
        packet(None),
        packet({}),
        packet(changed(entries={})),
        packet(changed(entries=[None])),
        packet(changed(entries=[{"name": "a"}])),
        packet(changed(entries=[{"name": 1, "size": 3}])),
        packet(changed(entries=[{"name": "a", "size": "3"}])),
        packet(changed(entries=[{"name": "a", "size": 3.0}])),
        packet(changed(entries=[{"name": "a", "size": True}, {"name": "b", "size": 2}])),
        packet(changed(entries=[{"name": "a", "size": 4}, {"name": "b", "size": -1}])),
        packet(changed(entries=[{"name": "a", "size": 2}])),
        packet(changed(entries=[{"name": "a", "size": 10**18}])),
        packet(changed(entries=[{"name": "a", "size": 3}, {"name": "a", "size": 0}])),
        packet(changed(entries=[{"name": "a", "size": 3, "key": None}])),
        packet(changed(entries=[{"name": "a", "size": 3, "beside": "b"}])),
        packet(changed(page=1)),
        packet(changed(files=[1])),
        packet(changed(moves="yes")),
    ],
)
def test_a_wrong_packet_is_refused(wrong: bytes) -> None:
    with pytest.raises(SessionFormatError):
        read_session(wrong)
