"""Columns of Arrow's C interface: their kinds, and their values copied out of the memory of a library."""

from __future__ import annotations

import ctypes
import struct
from array import array
from decimal import Decimal
from typing import Any

from wasm_runtime.streamlit.elements.lib.tables.c_stream import CArray, CSchema, StreamError
from wasm_runtime.streamlit.elements.lib.tables.kinds import Kind, Unit

_UNITS: dict[str, Unit] = {"s": "s", "m": "ms", "u": "us", "n": "ns"}
_NUMBERS = {
    **{code: Kind("int", bits) for code, bits in zip("csil", (8, 16, 32, 64), strict=True)},
    **{code: Kind("int", bits, signed=False) for code, bits in zip("CSIL", (8, 16, 32, 64), strict=True)},
    **{code: Kind("float", bits) for code, bits in zip("efg", (16, 32, 64), strict=True)},
}
_PLAIN = {
    "n": Kind("null"),
    "b": Kind("bool"),
    "tdD": Kind("date", 32),
    "tdm": Kind("moment", unit="ms"),
    **dict.fromkeys(("u", "U", "vu"), Kind("text")),
    **dict.fromkeys(("z", "Z", "vz"), Kind("bytes")),
}


def kind_of_schema(schema: CSchema) -> Kind:
    """The kind of a column. Raises `StreamError` for one that no table of the page can have."""
    code: str = schema.format.decode()
    if schema.dictionary:
        return Kind("category", bits=32, children=(("", kind_of_schema(schema.dictionary.contents)),))
    named = metadata_of_schema(schema)
    if (extension := named.get("ARROW:extension:name")) in ("arrow.uuid", "pandas.period", "pandas.interval"):
        plain = _kind(code, schema)
        about = named.get("ARROW:extension:metadata", "")
        return Kind(plain.name, plain.bits, size=plain.size, children=plain.children, extension=(extension, about))
    return _kind(code, schema)


def _kind(code: str, schema: CSchema) -> Kind:
    if (found := _NUMBERS.get(code) or _PLAIN.get(code)) is not None:
        return found
    about, _, more = code.partition(":")
    match about:
        case "w":
            return Kind("fixed_bytes", size=int(more))
        case "d":
            digits, scale, *bits = map(int, more.split(","))
            return Kind("decimal", max(128, *bits, 0), digits=digits, scale=scale)
        case "+l" | "+L" | "+w":
            return Kind("list", children=(("item", kind_of_schema(schema.children[0].contents)),))
        case "+s":
            fields = [schema.children[place].contents for place in range(schema.n_children)]
            return Kind("struct", children=tuple((each.name.decode(), kind_of_schema(each)) for each in fields))
    if about[:2] == "ts":
        return Kind("moment", unit=_UNITS[about[2]], zone=more or None)
    if about[:2] == "tt":
        return Kind("time", 32 if about[2] in "sm" else 64, unit=_UNITS[about[2]])
    if about[:2] == "tD":
        return Kind("duration", unit=_UNITS[about[2]])
    raise StreamError(f"Invalid or unsupported format string: '{code}'")


def metadata_of_schema(schema: CSchema) -> dict[str, str]:
    """What a schema says beside its type."""
    if not schema.metadata:
        return {}
    at = int(schema.metadata)

    def number() -> int:
        nonlocal at
        (found,) = struct.unpack("=i", ctypes.string_at(at, 4))
        at += 4
        return int(found)

    def text() -> str:
        nonlocal at
        size = number()
        at += size
        return ctypes.string_at(at - size, size).decode("utf-8", "replace")

    return {text(): text() for _ in range(number())}


def values_of(schema: CSchema, column: CArray, start: int = 0, count: int | None = None) -> list[Any]:
    """The values in a range of a column: None where nothing is, numbers for moments and lengths of time."""
    count = int(column.length) if count is None else count
    first = int(column.offset) + start
    code: str = schema.format.decode()
    if code == "n":
        return [None] * count
    if schema.dictionary:
        words = values_of(schema.dictionary.contents, column.dictionary.contents)
        found: list[Any] = [words[place] for place in _fixed(code, column, first, count)] if words else [None] * count
    else:
        found = _values(code, schema, column, first, count)
    valid = column.buffers[0] if column.null_count and column.n_buffers else None
    if not valid:
        return found
    return [value if there else None for value, there in zip(found, _bits(valid, first, count), strict=True)]


def _values(code: str, schema: CSchema, column: CArray, first: int, count: int) -> list[Any]:
    about, _, more = code.partition(":")
    if about in ("u", "z", "U", "Z"):
        ends = _offsets(column, first, count, "i" if about in "uz" else "q")
        whole = _memory(column.buffers[2], ends[0], ends[-1] - ends[0])
        pieces = [whole[ends[at] - ends[0] : ends[at + 1] - ends[0]] for at in range(count)]
        return [str(each, "utf-8", "replace") for each in pieces] if about in "uU" else pieces
    if about in ("vu", "vz"):
        pieces = [_viewed(column, first + at) for at in range(count)]
        return [str(each, "utf-8", "replace") for each in pieces] if about == "vu" else pieces
    if about == "b":
        return _bits(column.buffers[1], first, count)
    if about == "w":
        size = int(more)
        whole = _memory(column.buffers[1], first * size, count * size)
        return [whole[at : at + size] for at in range(0, count * size, size)]
    if about == "d":
        return _decimals(column, first, count, more)
    if about in ("+l", "+L", "+w"):
        child, items = column.children[0].contents, schema.children[0].contents
        if about == "+w":
            size = int(more)
            return [values_of(items, child, (first + at) * size, size) for at in range(count)]
        ends = _offsets(column, first, count, "i" if about == "+l" else "q")
        within = values_of(items, child, ends[0], ends[-1] - ends[0])
        return [within[ends[at] - ends[0] : ends[at + 1] - ends[0]] for at in range(count)]
    if about == "+s":
        members = [
            (schema.children[place].contents, column.children[place].contents) for place in range(schema.n_children)
        ]
        listed = [(each.name.decode(), values_of(each, child, first, count)) for each, child in members]
        return [{name: within[at] for name, within in listed} for at in range(count)]
    return list(_fixed(code, column, first, count))


def _fixed(code: str, column: CArray, first: int, count: int) -> Any:
    kinds = {"c": "b", "C": "B", "s": "h", "S": "H", "i": "i", "I": "I", "l": "q", "L": "Q", "f": "f", "g": "d"}
    format = kinds.get(code) or ("i" if code == "tdD" or code[:3] in ("tts", "ttm") else "e" if code == "e" else "q")
    whole = _memory(column.buffers[1], first * struct.calcsize(format), count * struct.calcsize(format))
    if format == "e":
        return struct.unpack(f"={count}e", whole)
    numbers = array(format)
    numbers.frombytes(whole)
    return numbers


def _memory(buffer: int | None, start: int, size: int) -> bytes:
    return ctypes.string_at(buffer + start, size) if buffer and size else b""


def _offsets(column: CArray, first: int, count: int, code: str) -> Any:
    size = struct.calcsize(code)
    found = array(code)
    found.frombytes(_memory(column.buffers[1], first * size, (count + 1) * size) or bytes(size * (count + 1)))
    return found


def _viewed(column: CArray, place: int) -> bytes:
    """A text of up to twelve bytes, or where in which buffer a longer one is."""
    view = _memory(column.buffers[1], 16 * place, 16)
    (size,) = struct.unpack_from("=i", view)
    if size <= 12:
        return view[4 : 4 + size]
    number, start = struct.unpack_from("=ii", view, 8)
    return _memory(column.buffers[2 + number], start, size)


def _bits(buffer: int | None, first: int, count: int) -> list[bool]:
    if not count:
        return []
    packed = int.from_bytes(_memory(buffer, first // 8, (first % 8 + count + 7) // 8), "little") >> (first % 8)
    return [digit == "1" for digit in f"{packed & ((1 << count) - 1):0{count}b}"[::-1]]


def _decimals(column: CArray, first: int, count: int, more: str) -> list[Any]:
    _, scale, *bits = map(int, more.split(","))
    size = (bits[0] if bits else 128) // 8
    whole = _memory(column.buffers[1], first * size, count * size)
    numbers = [int.from_bytes(whole[at : at + size], "little", signed=True) for at in range(0, count * size, size)]
    return [Decimal((number < 0, tuple(map(int, str(abs(number)))), -scale)) for number in numbers]
