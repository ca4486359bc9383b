"""Arrays of Python's own immutable values, such as a data frame's texts, pickled apart from the value they are part of.

Pickling them is most of the work of pickling such a frame. A copy of the array, which is but references, tells whether
it has the very same values as when it was last pickled; then it needs no second pickle.
"""

from __future__ import annotations

import pickle
import sys
from functools import partial
from typing import Any

from wasm_runtime.persistence.pieces import Piece, cut

_MOST_PICKLED_INSIDE = 1 << 12  # values
_IMMUTABLE_TYPES = {str, bytes, int, float, bool, complex, type(None)}


class ObjectArray:
    """One such array as it was pickled."""

    __slots__ = ("_pieces", "_values")

    def __init__(self, array: Any) -> None:
        self._values = array.copy()
        self._pieces = [(each.size, each.mark) for each in cut(self._content())]

    def holds(self, array: Any) -> bool:
        """Whether the array has the very same values, in the same places."""
        return self._values.shape == array.shape and bool((_references(self._values) == _references(array)).all())

    def pieces(self) -> list[Piece]:
        pieces, start = [], 0
        for size, mark in self._pieces:
            pieces.append(Piece(size, mark, partial(self._part, start, start + size)))
            start += size
        return pieces

    def _part(self, start: int, end: int) -> memoryview:
        return self._content()[start:end]

    def _content(self) -> memoryview:
        return memoryview(pickle.dumps(self._values.ravel().tolist(), pickle.HIGHEST_PROTOCOL))


def is_large_object_array(value: Any) -> bool:
    numpy = sys.modules.get("numpy")
    return (
        numpy is not None
        and type(value) is numpy.ndarray
        and value.dtype == object
        and value.size > _MOST_PICKLED_INSIDE
        and bool(value.flags.c_contiguous)
    )


def is_of_immutables(array: Any) -> bool:
    """Whether none of an array's values can change in place."""
    return set(map(type, array.ravel().tolist())) <= _IMMUTABLE_TYPES


def object_array(content: Any, shape: tuple[int, ...]) -> Any:
    """The array again, from its pickle."""
    import numpy as np

    array = np.empty(shape, object)
    array.ravel()[:] = pickle.loads(content)
    return array


def _references(array: Any) -> Any:
    """Where the values of an array lie, as numbers."""
    import numpy as np

    return np.asarray(_Addresses(array))


class _Addresses:
    def __init__(self, array: Any) -> None:
        self._array = array
        width = array.dtype.itemsize
        self.__array_interface__ = {**array.__array_interface__, "typestr": f"<u{width}", "descr": [("", f"<u{width}")]}
