"""PDFs that a password protects, as the format's first security handler has it (PDF 1.7, 7.6.3: RC4 with 40 bits)."""

from __future__ import annotations

import hashlib
import re
import struct

_PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
_PERMISSIONS = -4
_ID = bytes(16)


def locked(document: bytes, password: str) -> bytes:
    """The document, whose streams only the password opens."""
    padded = (password.encode("latin-1") + _PADDING)[:32]
    owner = _rc4(_md5(padded)[:5], padded)
    key = _md5(padded + owner + struct.pack("<i", _PERMISSIONS) + _ID)[:5]
    user = _rc4(key, _PADDING)

    def encrypted(match: re.Match[bytes]) -> bytes:
        of_object = _md5(key + struct.pack("<I", int(match[2]))[:3] + bytes(2))[:10]
        return match[1] + _rc4(of_object, match[3]) + match[4]

    streams = re.compile(rb"((\d+) 0 obj<<[^>]*>>stream\n)(.*?)(\nendstream)", re.DOTALL)
    about = f"/ID[<{_ID.hex()}><{_ID.hex()}>]/Encrypt<</Filter/Standard/V 1/R 2/P {_PERMISSIONS}/O<{owner.hex()}>"
    about += f"/U<{user.hex()}>>>"
    return streams.sub(encrypted, document).replace(b"/Root 1 0 R>>", b"/Root 1 0 R" + about.encode() + b">>")


def _md5(content: bytes) -> bytes:
    return hashlib.md5(content, usedforsecurity=False).digest()


def _rc4(key: bytes, content: bytes) -> bytes:
    state = list(range(256))
    at = 0
    for index in range(256):
        at = (at + state[index] + key[index % len(key)]) % 256
        state[index], state[at] = state[at], state[index]
    first = second = 0
    written = bytearray()
    for byte in content:
        first = (first + 1) % 256
        second = (second + state[first]) % 256
        state[first], state[second] = state[second], state[first]
        written.append(byte ^ state[(state[first] + state[second]) % 256])
    return bytes(written)
