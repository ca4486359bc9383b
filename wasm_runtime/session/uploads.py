"""Files that a person has given to the app: where their content is, and how long it is held.

The content stays outside Python and is read in ranges. A file is held for as long as a widget names it or a value of
the script is made of it; then the source of its content releases it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Protocol, cast
from weakref import WeakValueDictionary, finalize

from wasm_runtime.protocol.messages import WireValue
from wasm_runtime.protocol.payloads.files import FileReference


class FileSource(Protocol):
    """Where the content of files is."""

    def read(self, id: str, start: int, end: int) -> bytes:
        """The bytes from `start` up to `end`. Raises `OSError` when the file cannot be read any more."""

    def release(self, id: str) -> None:
        """Nobody will ask for this file again."""


class NoFiles:
    """The source of a session that gets no files."""

    def read(self, id: str, start: int, end: int) -> bytes:
        raise FileNotFoundError(id)

    def release(self, id: str) -> None:
        pass


class StoredFile:
    """One file as the page sent it. It never changes."""

    __slots__ = ("__weakref__", "_digest", "_source", "id", "name", "reference", "size", "type")

    def __init__(self, reference: FileReference, source: FileSource) -> None:
        self.reference = reference
        self.id = reference["id"]
        self.name = reference["name"]
        self.type = reference["type"]
        self.size = int(reference["size"])
        self._source = source
        self._digest: bytes | None = None
        finalize(self, source.release, self.id).atexit = False

    def read(self, start: int, end: int) -> bytes:
        """The bytes from `start` up to `end`, at most up to the end of the file."""
        end = min(end, self.size)
        return self._source.read(self.id, start, end) if start < end else b""

    def digest(self) -> bytes:
        """A digest of the whole content, which is read piece by piece, once."""
        if self._digest is None:
            from hashlib import blake2b

            made = blake2b(digest_size=16)
            for start in range(0, self.size, 1 << 20):
                made.update(self.read(start, start + (1 << 20)))
            self._digest = made.digest()
        return self._digest


class FileStore:
    """The files of one session."""

    def __init__(self, source: FileSource) -> None:
        self._source = source
        self._known: WeakValueDictionary[str, StoredFile] = WeakValueDictionary()
        self._held: dict[str, StoredFile] = {}  # for widgets, between one event and the next

    def hold_references(self, values: Iterable[WireValue]) -> None:
        """Hold the files that an event names."""
        for reference in references(values):
            self._held[reference["id"]] = self.file(reference)

    def hold_only(self, values: Iterable[WireValue]) -> None:
        """Of the files held, those that no widget names any more go, unless a value of the script is made of them."""
        if self._held:
            named = {reference["id"] for reference in references(values)}
            self._held = {id: file for id, file in self._held.items() if id in named}

    def in_use(self) -> list[str]:
        """The ids of the files that a widget or a value of the script is made of."""
        return sorted(self._known)

    def file(self, reference: FileReference) -> StoredFile:
        """The file that is meant."""
        found = self._known.get(reference["id"])
        if found is None:
            found = self._known[reference["id"]] = StoredFile(reference, self._source)
        return found


def references(values: Iterable[WireValue]) -> Iterator[FileReference]:
    """The files that values of widgets name."""
    for value in values:
        parts: Any = value
        if isinstance(parts, dict):
            parts = [*parts.get("files", ()), *([parts["audio"]] if "audio" in parts else [])]
        for part in parts if isinstance(parts, list) else ():
            if isinstance(part, dict):
                yield cast("FileReference", part)
