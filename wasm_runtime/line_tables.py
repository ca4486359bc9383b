"""Bytecode without what it knows of columns, which mark places in lines: a quarter of it, and a tenth of an image."""

from __future__ import annotations

from types import CodeType


def without_columns(code: CodeType) -> CodeType:
    """The code with no more than the numbers of its lines."""
    table = bytearray()
    before = code.co_firstlineno
    for start, end, line in code.co_lines():
        for first in range(start, end, 16):
            units = (min(end, first + 16) - first) // 2
            if line is None:
                table.append(0x80 | 15 << 3 | units - 1)
                continue
            table.append(0x80 | 13 << 3 | units - 1)
            table += _signed_varint(line - before)
            before = line
    nested = tuple(without_columns(each) if isinstance(each, CodeType) else each for each in code.co_consts)
    return code.replace(co_linetable=bytes(table), co_consts=nested)


def _signed_varint(number: int) -> bytes:
    """Six bits to a byte, the lowest first, the sign in the lowest of all."""
    rest = number << 1 if number >= 0 else -number << 1 | 1
    parts = []
    while rest >= 64:
        parts.append(0x40 | rest & 63)
        rest >>= 6
    return bytes([*parts, rest])
