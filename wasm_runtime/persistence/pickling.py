"""Pickles of values that outlive the script that made them.

Each run has a fresh `__main__`, so an instance of a class of the script belongs, one run later, to a class that is no
longer the one of that name. Such classes and functions are pickled by name and found again by name, in the `__main__`
of the moment. Uploaded files are pickled without their content, which is stored elsewhere.
"""

from __future__ import annotations

import io
import pickle
import sys
from collections.abc import Callable, Sequence
from functools import partial
from types import FunctionType
from typing import Any

from wasm_runtime.persistence.object_arrays import (
    ObjectArray,
    is_large_object_array,
    is_of_immutables,
    object_array,
)
from wasm_runtime.persistence.pieces import Piece, cut
from wasm_runtime.protocol.payloads.files import FileReference
from wasm_runtime.session.uploaded_file import UploadedFile

_OUTSIDE_BYTES = 1 << 16  # a buffer of this size or more, as an array has, is not copied into the pickle

FileOf = Callable[[FileReference, int, dict[str, Any]], UploadedFile]


class Pickled:
    """A value as bytes, and whether they name something that the script defines, or uploaded files.

    The bytes are `streams` of pieces: a pickle, and the large buffers that it refers to, which are the value's own
    memory, not copied. `known` are the object arrays of the value as it was last pickled.
    """

    __slots__ = ("has_files", "object_arrays", "of_script", "streams")

    def __init__(self, value: Any, known: Sequence[ObjectArray] = ()) -> None:
        """Raises whatever pickling the value raises."""
        content = io.BytesIO()
        pickler = _Pickler(content, known)
        pickler.dump(value)
        self.streams = [cut(content.getbuffer()), *pickler.buffers]
        self.object_arrays = pickler.object_arrays
        self.of_script = pickler.of_script
        self.has_files = pickler.has_files


def unpickled(streams: Sequence[bytes | bytearray | memoryview], file_of: FileOf | None = None) -> Any:
    """The value again; `file_of` finds uploaded files, if it has some. Raises whatever unpickling raises.

    Its buffers become the value's memory.
    """
    content, *buffers = streams
    if file_of is None:
        return pickle.loads(content, buffers=buffers)
    return _Unpickler(io.BytesIO(content), buffers, file_of).load()


_APART = bytearray(1)  # stands for a buffer that is made apart


def _stays_inside(buffers: list[list[Piece]], buffer: pickle.PickleBuffer) -> bool:
    view = buffer.raw()
    if view.obj is _APART:
        return False
    if view.nbytes < _OUTSIDE_BYTES:
        return True
    buffers.append(cut(view))
    return False


class _Pickler(pickle.Pickler):
    def __init__(self, content: io.BytesIO, known: Sequence[ObjectArray]) -> None:
        self.buffers: list[list[Piece]] = []
        super().__init__(content, pickle.HIGHEST_PROTOCOL, buffer_callback=partial(_stays_inside, self.buffers))
        self.object_arrays: list[ObjectArray] = []
        self._known = known
        self.of_script = self.has_files = False

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, (type, FunctionType)):
            return self._by_name(value)
        if type(value) is UploadedFile and (state := value.without_content()) is not None:
            self.has_files = True
            return _uploaded_file, state
        if is_large_object_array(value):
            return self._apart(value)
        return NotImplemented

    def _apart(self, array: Any) -> Any:
        place = len(self.object_arrays)
        known = self._known[place] if place < len(self._known) else None
        if known is None or not known.holds(array):
            if not is_of_immutables(array):
                return NotImplemented
            known = ObjectArray(array)
        self.object_arrays.append(known)
        self.buffers.append(known.pieces())
        return object_array, (pickle.PickleBuffer(_APART), array.shape)

    def _by_name(self, value: type | FunctionType) -> Any:
        module, name = value.__module__, value.__qualname__
        if module == "__main__" and "<" not in name:  # neither a lambda nor inside of a function
            self.of_script = True
            return named, (module, name)
        if module in sys.modules and _find(module, name) not in (None, value):
            return named, (module, name)  # the app's module was imported again since
        return NotImplemented


class _Unpickler(pickle.Unpickler):
    def __init__(self, content: io.BytesIO, buffers: Sequence[Any], file_of: FileOf) -> None:
        super().__init__(content, buffers=buffers)
        self._file_of = file_of

    def find_class(self, module: str, name: str) -> Any:
        if module == __name__ and name == _uploaded_file.__name__:
            return self._file_of
        return super().find_class(module, name)


def named(module: str, name: str) -> Any:
    """What a module, or the script as far as it has run, calls by this name. Raises `AttributeError`."""
    found = _find(module, name)
    if found is None:
        where = "the script" if module == "__main__" else f"the module {module}"
        raise AttributeError(f"{where} does not define {name}")
    return found


def _find(module: str, name: str) -> Any:
    found: Any = sys.modules.get(module)
    for part in name.split("."):
        found = getattr(found, part, None)
    return found


def _uploaded_file(reference: FileReference, position: int, attributes: dict[str, Any]) -> UploadedFile:
    raise pickle.UnpicklingError(
        "an uploaded file can only be restored in its own session"
    )  # `_Unpickler` puts another in its place
