"""Pickles of values that outlive the script that made them.

Each run has a fresh `__main__`, so an instance of a class of the script belongs, one run later, to a class that is no
longer the one of that name. Such classes and functions are pickled by name and found again by name, in the `__main__`
of the moment. Uploaded files are pickled without their content, which is stored elsewhere.
"""

from __future__ import annotations

import io
import pickle
import sys
from collections.abc import Callable
from types import FunctionType
from typing import Any

from wasm_runtime.protocol.payloads.files import FileReference
from wasm_runtime.session.uploaded_file import UploadedFile

FileOf = Callable[[FileReference, int, dict[str, Any]], UploadedFile]


class Pickled:
    """The bytes of a value, and whether they name something that the script defines, or uploaded files."""

    __slots__ = ("content", "has_files", "of_script")

    def __init__(self, value: Any) -> None:
        """Raises whatever pickling the value raises."""
        buffer = io.BytesIO()
        pickler = _Pickler(buffer)
        pickler.dump(value)
        self.content = buffer.getvalue()
        self.of_script = pickler.of_script
        self.has_files = pickler.has_files


def unpickled(content: bytes | memoryview, file_of: FileOf | None = None) -> Any:
    """The value again; `file_of` finds uploaded files, if it has some. Raises whatever unpickling raises."""
    return pickle.loads(content) if file_of is None else _Unpickler(io.BytesIO(content), file_of).load()


class _Pickler(pickle.Pickler):
    def __init__(self, buffer: io.BytesIO) -> None:
        super().__init__(buffer, pickle.HIGHEST_PROTOCOL)
        self.of_script = self.has_files = False

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, (type, FunctionType)):
            return self._by_name(value)
        if type(value) is UploadedFile and (state := value.without_content()) is not None:
            self.has_files = True
            return _uploaded_file, state
        return NotImplemented

    def _by_name(self, value: type | FunctionType) -> Any:
        module, name = value.__module__, value.__qualname__
        if module == "__main__" and "<" not in name:  # neither a lambda nor inside of a function
            self.of_script = True
            return named, (module, name)
        if module in sys.modules and _find(module, name) not in (None, value):
            return named, (module, name)  # the app's module was imported again since
        return NotImplemented


class _Unpickler(pickle.Unpickler):
    def __init__(self, buffer: io.BytesIO, file_of: FileOf) -> None:
        super().__init__(buffer)
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
