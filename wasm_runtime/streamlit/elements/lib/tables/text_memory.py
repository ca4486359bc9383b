"""Texts of pandas as arrays of bytes, to tell parts of columns apart.

To join a million texts takes as long as to look through all numbers of a large table. So the last arrays are kept, with
the texts in them: as long as an array has the same texts at the same places in memory, these are not joined again.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from wasm_runtime.streamlit.elements.lib.tables.fingerprint import fingerprint

_MOST = 128  # arrays that are kept, of as many texts as a part has rows
_kept: dict[int, _Texts] = {}


@dataclass(slots=True)
class _Texts:
    array: Any  # keeps the texts, so that no other can be at their places
    fingerprint: str


def memory_of_texts(array: Any) -> list[Any]:
    """Arrays that are equal only for equal texts, of an array of texts and of values that say that there is none."""
    if not array.flags.c_contiguous:
        return [_numbers(_fingerprint(array))]
    place: int = array.ctypes.data
    kept = _kept.pop(place, None)
    if kept is None or len(kept.array) != len(array) or not (_places(kept.array) == _places(array)).all():
        kept = _Texts(array.copy(), _fingerprint(array))
    _kept[place] = kept
    if len(_kept) > _MOST:
        del _kept[next(iter(_kept))]
    return [_numbers(kept.fingerprint)]


def _fingerprint(array: Any) -> str:
    return fingerprint(_joined(array.tolist()), "texts")


def _numbers(known: str) -> Any:
    return import_module("numpy").frombuffer(bytes.fromhex(known), "u1")


def _places(array: Any) -> Any:
    """Where in memory the values of an array of objects are."""
    places = (ctypes.c_size_t * len(array)).from_address(array.ctypes.data)
    return import_module("numpy").frombuffer(places, "uintp")


def _joined(texts: list[Any]) -> list[Any]:
    numpy = import_module("numpy")
    missing = None
    try:
        joined = "\0".join(texts)
    except TypeError:  # some are missing
        missing = numpy.array([not isinstance(each, str) for each in texts])
        texts = [each if isinstance(each, str) else "" for each in texts]
        joined = "\0".join(texts)
    memory = [numpy.frombuffer(joined.encode("utf-8", "surrogatepass"), "u1")]
    if missing is not None:
        memory.append(missing)
    if joined.count("\0") >= len(texts):  # they have some of their own
        memory.append(numpy.array([len(each) for each in texts]))
    return memory
