"""Python's own values as columns of Arrow, without any library."""

from __future__ import annotations

import datetime as dt
import struct
import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate, chain
from typing import Any

from wasm_runtime.streamlit.elements.lib.tables.kinds import Buffer, Column, Kind

_EPOCH = dt.date(1970, 1, 1).toordinal()
_INTS = {(8, True): "b", (16, True): "h", (32, True): "i", (64, True): "q"}
_UINTS = {(8, False): "B", (16, False): "H", (32, False): "I", (64, False): "Q"}
_PER_SECOND = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}

NUMBERS = (int, float, Decimal)  # among moments they stand for moments


def column_of(kind: Kind, values: Sequence[Any]) -> Column:
    """The column of values that all are of this kind, or None. Raises OverflowError for a number that does not fit."""
    count = len(values)
    if kind.name == "null":
        return Column(kind, count, count, ())
    gone = sum([value is None for value in values])
    there = truths(value is not None for value in values) if gone else b""
    children: tuple[Column, ...] = ()
    buffers: tuple[Buffer, ...]
    match kind.name:
        case "list":
            ends, items = _joined(values)
            children = (column_of(kind.children[0][1], items),)
            buffers = (ends,)
        case "struct":
            children = tuple(column_of(child, _members(values, name)) for name, child in kind.children)
            buffers = ()
        case "text":
            buffers = _texts(values)
        case "bytes":
            buffers = _pieces([b"" if value is None else _as_bytes(value) for value in values])
        case "bool":
            buffers = (truths(map(bool, values)),)
        case _:
            buffers = (_numbers(kind, values),)
    return Column(kind, count, gone, (there, *buffers), children)


def truths(values: Iterable[bool]) -> bytes:
    """Truth values as bits, the first one the lowest of its byte."""
    written = "".join(["1" if value else "0" for value in values])
    return int(written[::-1] or "0", 2).to_bytes((len(written) + 7) // 8, "little")


def _numbers(kind: Kind, values: Sequence[Any]) -> Buffer:
    match kind.name:
        case "date" | "time" | "moment" | "duration" if kind.unit != "us" or any(
            isinstance(each, NUMBERS) for each in values
        ):
            return _array("i" if kind.bits == 32 else "q", (_count(kind, value) for value in values))
        case "int":
            code = {**_INTS, **_UINTS}[kind.bits, kind.signed]
            return _array(code, (0 if value is None else int(value) for value in values))
        case "float":
            numbers = (0.0 if value is None else float(value) for value in values)
            if kind.bits == 16:
                return struct.pack(f"<{len(values)}e", *numbers)
            return _array("f" if kind.bits == 32 else "d", numbers)
        case "decimal":
            return b"".join([_decimal(value, kind) for value in values])
        case "fixed_bytes":
            return b"".join([bytes(kind.size) if value is None else _as_bytes(value) for value in values])
        case "date":
            return _array("i", (0 if value is None else value.toordinal() - _EPOCH for value in values))
        case "time":
            return _array("q", (0 if value is None else _microseconds(value) for value in values))
        case "moment":
            return _array("q", (0 if value is None else _moment(value) for value in values))
        case _:
            return _array("q", (0 if value is None else _duration(value) for value in values))


def _count(kind: Kind, value: Any) -> int:
    """How many days, seconds or parts of them a value is, if it is not that number already."""
    if value is None or isinstance(value, NUMBERS):
        return int(value or 0)
    if _is_numpy(value):
        return int(value.view("i8"))
    if kind.name == "date":
        return int(value.toordinal()) - _EPOCH
    count = {"time": _microseconds, "moment": _moment, "duration": _duration}[kind.name](value)
    return count * _PER_SECOND[kind.unit] // 1_000_000


def _array(code: str, values: Iterable[Any]) -> Buffer:
    numbers = array(code, values)
    if sys.byteorder == "big":
        numbers.byteswap()
    return memoryview(numbers)


def _texts(values: Sequence[Any]) -> tuple[Buffer, Buffer]:
    texts = ["" if value is None else value for value in values]
    whole = "".join(texts)
    if whole.isascii():
        return _ends(map(len, texts)), whole.encode()
    return _pieces([text.encode("utf-8", "replace") for text in texts])


def _pieces(pieces: Sequence[bytes]) -> tuple[Buffer, Buffer]:
    return _ends(map(len, pieces)), b"".join(pieces)


def _ends(lengths: Iterable[int]) -> Buffer:
    return _array("i", accumulate(lengths, initial=0))


def _joined(values: Sequence[Any]) -> tuple[Buffer, list[Any]]:
    """What lists hold, one after the other, and where each of them ends."""
    lists = [() if value is None else list(value) for value in values]
    return _ends(map(len, lists)), without_missing(chain.from_iterable(lists))


def _members(values: Sequence[Any], name: str) -> list[Any]:
    return without_missing(value.get(name) if isinstance(value, Mapping) else None for value in values)


def without_missing(values: Iterable[Any]) -> list[Any]:
    """The values, with None for what is none."""
    return [None if is_missing(value) else value for value in values]


def is_missing(value: Any) -> bool:
    """Whether a value stands for none: NaN, or pandas' NaT and NA."""
    if value is None:
        return True
    if isinstance(value, float):
        return value != value
    if isinstance(value, Decimal):
        return value.is_nan()
    return type(value).__name__ in ("NaTType", "NAType") or (
        _is_numpy(value) and value.dtype.kind in "fmM" and value != value
    )


def _is_numpy(value: Any) -> bool:
    return type(value).__module__ == "numpy" and getattr(value, "shape", None) == ()


def _decimal(value: Any, kind: Kind) -> bytes:
    size = kind.bits // 8
    if value is None:
        return bytes(size)
    sign, digits, exponent = Decimal(value).as_tuple()
    number = int("".join(map(str, digits)) or "0") * 10 ** (kind.scale + int(exponent))
    written: bytes = (-number if sign else number).to_bytes(size, "little", signed=True)
    return written


def _as_bytes(value: Any) -> bytes:
    if isinstance(value, str):
        return value.encode("utf-8", "replace")
    written: bytes = value.bytes if hasattr(value, "bytes") else bytes(value)
    return written


def _microseconds(time: Any) -> int:
    return int(((time.hour * 60 + time.minute) * 60 + time.second) * 1_000_000 + time.microsecond)


def _moment(value: Any) -> int:
    if _is_numpy(value):
        return int(value.view("i8"))
    offset = value.utcoffset()
    days = (value.toordinal() - _EPOCH) * 86_400_000_000
    return int(days) + _microseconds(value) - (0 if offset is None else _duration(offset))


def _duration(value: Any) -> int:
    if _is_numpy(value):
        return int(value.view("i8"))
    return int((value.days * 86_400 + value.seconds) * 1_000_000 + value.microseconds)
