"""Reads tables of any library by Arrow's C interface (https://arrow.apache.org/docs/format/CStreamInterface.html).

Whoever has `__arrow_c_stream__` or `__arrow_c_array__` hands out where its memory is; ctypes reads it, so that no other
library is needed. What has been handed out is given back when all of it has been copied.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p
from typing import Any


class CSchema(Structure):
    """struct ArrowSchema"""


class CArray(Structure):
    """struct ArrowArray"""


class CStream(Structure):
    """struct ArrowArrayStream"""


CSchema._fields_ = [
    ("format", c_char_p),
    ("name", c_char_p),
    ("metadata", c_void_p),
    ("flags", c_int64),
    ("n_children", c_int64),
    ("children", POINTER(POINTER(CSchema))),
    ("dictionary", POINTER(CSchema)),
    ("release", CFUNCTYPE(None, POINTER(CSchema))),
    ("private_data", c_void_p),
]
CArray._fields_ = [
    ("length", c_int64),
    ("null_count", c_int64),
    ("offset", c_int64),
    ("n_buffers", c_int64),
    ("n_children", c_int64),
    ("buffers", POINTER(c_void_p)),
    ("children", POINTER(POINTER(CArray))),
    ("dictionary", POINTER(CArray)),
    ("release", CFUNCTYPE(None, POINTER(CArray))),
    ("private_data", c_void_p),
]
CStream._fields_ = [
    ("get_schema", CFUNCTYPE(c_int, POINTER(CStream), POINTER(CSchema))),
    ("get_next", CFUNCTYPE(c_int, POINTER(CStream), POINTER(CArray))),
    ("get_last_error", CFUNCTYPE(c_char_p, POINTER(CStream))),
    ("release", CFUNCTYPE(None, POINTER(CStream))),
    ("private_data", c_void_p),
]


class StreamError(ValueError):
    """A library cannot hand out its table."""


@contextmanager
def opened(data: Any) -> Iterator[tuple[CSchema, Iterator[CArray]]]:
    """The schema and the batches of what has one of the two methods. A batch is valid until the next one."""
    if hasattr(data, "__arrow_c_stream__"):
        capsule = data.__arrow_c_stream__()  # the capsule frees what it holds
        stream = _struct(capsule, b"arrow_array_stream", CStream)
        schema = CSchema()
        _check(stream, stream.get_schema(ctypes.byref(stream), ctypes.byref(schema)))
        try:
            yield schema, _batches(stream)
        finally:
            _released(schema)
            if stream.release:
                stream.release(ctypes.byref(stream))
        return
    schema_capsule, array_capsule = data.__arrow_c_array__()
    yield _struct(schema_capsule, b"arrow_schema", CSchema), iter([_struct(array_capsule, b"arrow_array", CArray)])


def _batches(stream: CStream) -> Iterator[CArray]:
    while True:
        array = CArray()
        _check(stream, stream.get_next(ctypes.byref(stream), ctypes.byref(array)))
        if not array.release:  # the end
            return
        try:
            yield array
        finally:
            _released(array)


def _released(struct: Any) -> None:
    if struct.release:
        struct.release(ctypes.byref(struct))


def _check(stream: CStream, code: int) -> None:
    if code:
        said = stream.get_last_error(ctypes.byref(stream))
        raise StreamError((said or b"").decode("utf-8", "replace") or f"error {code}")


def _struct(capsule: Any, name: bytes, kind: Any) -> Any:
    """What a capsule points to."""
    get = ctypes.pythonapi.PyCapsule_GetPointer
    get.restype, get.argtypes = c_void_p, [ctypes.py_object, c_char_p]
    return ctypes.cast(get(capsule, name), POINTER(kind)).contents
