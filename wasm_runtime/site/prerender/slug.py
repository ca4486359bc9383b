"""The id of a heading, as the page makes it (web/src/markdown/slug.ts)."""

from __future__ import annotations

import re
import unicodedata

from wasm_runtime.site.prerender.words import words

_SEED = 0xABCD
_IN_WORDS = {"&": " and ", "🦄": " unicorn ", "♥": " love "}
_APART = (
    re.compile(r"([A-Z]{2})([0-9]+)"),
    re.compile(r"([a-z0-9])([A-Z])"),
    re.compile(r"([A-Z])([A-Z](?!s(?![a-z]))[a-z0-9]+)"),
)
_FULL = 0xFFFFFFFF
_PRIME1, _PRIME2, _PRIME3, _PRIME4, _PRIME5 = 0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1


def slug(text: str) -> str | None:
    """The id of a heading with this text; None for no text."""
    spelled = unicodedata.normalize("NFC", text)
    for sign, word in _IN_WORDS.items():
        spelled = spelled.replace(sign, word)
    spelled = re.sub(r"[\^`]", "", spelled) if spelled.isascii() else words().latin(spelled)
    for pattern in _APART:
        spelled = pattern.sub(r"\1 \2", spelled)
    spelled = re.sub(r"([a-z0-9])['\u2019]([ts])(?![a-z0-9])", r"\1\2", spelled.lower())
    return re.sub(r"[^a-z0-9]+", "-", spelled).strip("-") or (f"{xxh32(text, _SEED):x}" if text else None)


def xxh32(text: str, seed: int) -> int:
    """XXH32 of the text in UTF-8 (https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md)."""
    data = text.encode("utf-8", "replace")
    at = 0
    value = seed + _PRIME5
    if len(data) >= 16:
        lanes = [seed + _PRIME1 + _PRIME2, seed + _PRIME2, seed, seed - _PRIME1]
        for at in range(0, len(data) - 15, 16):
            lanes = [
                _rotated(lane + _word(data, at + 4 * index) * _PRIME2, 13) * _PRIME1 for index, lane in enumerate(lanes)
            ]
        at += 16
        value = sum(_rotated(lane, by) for lane, by in zip(lanes, (1, 7, 12, 18), strict=True))
    value += len(data)
    while at + 4 <= len(data):
        value = _rotated(value + _word(data, at) * _PRIME3, 17) * _PRIME4
        at += 4
    for byte in data[at:]:
        value = _rotated(value + byte * _PRIME5, 11) * _PRIME1
    value &= _FULL
    value = ((value ^ (value >> 15)) * _PRIME2) & _FULL
    value = ((value ^ (value >> 13)) * _PRIME3) & _FULL
    return value ^ (value >> 16)


def _word(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")


def _rotated(value: int, by: int) -> int:
    value &= _FULL
    return ((value << by) | (value >> (32 - by))) & _FULL
