"""Entries of a cached function that outlive the session: one file each, in a folder that somebody else keeps.

A file is named by this Python and this runtime, whose pickles no other may read, by the function and by its arguments,
each as a digest. It is written beside its place and moved there, so a file is whole or not there.
"""

from __future__ import annotations

import pickle
import sys
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

from wasm_runtime import __version__
from wasm_runtime.session.cache import Cache, CacheEntry, Limits

_SUFFIX = ".entry"
_VERSION = blake2b(f"{__version__} {sys.version}".encode(), digest_size=8).hexdigest()


class DiskCache:
    """The entries of the function that `identity` tells from all others; `name` is what people call it.

    Neither age nor number limits them, as in Streamlit. An entry that cannot be written is kept in memory.
    """

    def __init__(self, folder: Path, identity: str, name: str) -> None:
        self._folder = folder
        self._name = name
        self._prefix = f"{_VERSION}-{blake2b(identity.encode(), digest_size=16).hexdigest()}"
        self._memory = Cache(Limits())
        self.computing = self._memory.computing

    def get(self, key: bytes) -> CacheEntry | None:
        """The entry; None if there is none, or none that can be read, which is logged."""
        if (found := self._memory.get(key)) is not None:
            return found
        file = self._file(key)
        try:
            value, steps = pickle.loads(file.read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            return None
        except Exception as error:  # unpickling runs whatever the bytes say, and raises anything
            sys.stderr.write(f"The stored result of `{self._name}` cannot be read and is computed again: {error!r}\n")
            _remove(file)
            return None
        return CacheEntry(value, steps, 0)

    def put(self, key: bytes, value: Any, steps: list[Any] | None, size: int = 0) -> None:
        self.delete(key)
        try:
            content = pickle.dumps((value, steps))
        except Exception:  # it draws a widget, which cannot be stored
            self._memory.put(key, value, steps)
            return
        file = self._file(key)
        half = file.with_suffix(".half")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            half.write_bytes(content)
            half.replace(file)
        except OSError as error:
            sys.stderr.write(f"A result of `{self._name}` cannot be stored and stays in memory: {error}\n")
            _remove(half)
            self._memory.put(key, value, steps)

    def delete(self, key: bytes) -> None:
        self._memory.delete(key)
        _remove(self._file(key))

    def clear(self) -> None:
        self._memory.clear()
        for file in self._folder.glob(f"{self._prefix}-*{_SUFFIX}"):
            _remove(file)

    def is_stale(self, entry: CacheEntry) -> bool:
        return False

    def _file(self, key: bytes) -> Path:
        return self._folder / f"{self._prefix}-{key.hex()}{_SUFFIX}"


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


def clear_folder(folder: Path) -> None:
    """Drop every entry in the folder."""
    for file in folder.glob(f"*{_SUFFIX}"):
        _remove(file)


def drop_other_versions(folder: Path) -> None:
    """Drop the entries that another Python or another runtime has left."""
    for file in folder.glob(f"*{_SUFFIX}"):
        if not file.name.startswith(_VERSION):
            _remove(file)
