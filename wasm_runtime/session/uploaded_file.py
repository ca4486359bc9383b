"""`UploadedFile`: what scripts get for a file, an `io.BytesIO` that reads only what is asked for.

Reading goes through a window on the file's content. Writing, and `getbuffer`, need the content in memory: then it is
loaded, once, and from there on the object is the plain `BytesIO` it looks like.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Self

from wasm_runtime.protocol.payloads.files import FileReference
from wasm_runtime.session.uploads import StoredFile

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

WINDOW = 1 << 20  # bytes that are read ahead, for those who read line by line


class UploadedFile(io.BytesIO):
    """A file that a person has given to the app: `name`, `type` (MIME), `size` in bytes, `file_id`, and its content."""

    __slots__ = ("_position", "_reference", "_stored", "_window", "_window_start")

    file_id: str
    name: str
    type: str
    size: int

    def __init__(self, stored: StoredFile) -> None:
        super().__init__()
        self._reference = stored.reference
        self._stored: StoredFile | None = stored  # None once the content is loaded
        self._position = 0
        self._window = b""  # what was read ahead, from `_window_start` on
        self._window_start = 0
        self.file_id = stored.id
        self.name = stored.name
        self.type = stored.type
        self.size = stored.size

    def __eq__(self, other: object) -> bool:
        return self.file_id == other.file_id if isinstance(other, UploadedFile) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.file_id)

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in vars(self).items() if value)
        return f"{type(self).__name__}({shown})"

    # --- content -------------------------------------------------------------------------------------------------

    def _content(self) -> StoredFile | None:
        """The file to read from, None if the content is loaded. Raises `ValueError` on a closed file."""
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return self._stored

    def _load(self) -> None:
        stored = self._content()
        if stored is not None:
            super().write(stored.read(0, stored.size))
            super().seek(self._position)
            self._stored = None
            self._window = b""

    def _take(self, stored: StoredFile, size: int) -> bytes:
        """The next bytes, `size` of them if there are as many; what is small comes out of the window."""
        start = self._position
        end = min(start + size, stored.size)
        if start >= end:
            return b""
        self._position = end
        if end - start >= WINDOW:
            return stored.read(start, end)
        at = start - self._window_start
        if at < 0 or end - self._window_start > len(self._window):
            self._look_at(stored, start)
            at = 0
        return self._window[at : at + end - start]

    def _look_at(self, stored: StoredFile, start: int) -> None:
        self._window = stored.read(start, start + WINDOW)
        self._window_start = start

    def content_digest(self) -> bytes:
        """A digest of the content, for comparing files."""
        if (stored := self._content()) is not None:
            return stored.digest()
        from hashlib import blake2b

        return blake2b(super().getvalue(), digest_size=16).digest()

    # --- reading -------------------------------------------------------------------------------------------------

    def read(self, size: int | None = -1, /) -> bytes:
        stored = self._content()
        if stored is None:
            return super().read(size)
        return self._take(stored, stored.size if size is None or size < 0 else size)

    def read1(self, size: int | None = -1, /) -> bytes:
        return self.read(size)

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        with memoryview(buffer).cast("B") as view:
            found = self.read(len(view))
            view[: len(found)] = found
        return len(found)

    readinto1 = readinto

    def readline(self, size: int | None = -1, /) -> bytes:
        stored = self._content()
        if stored is None:
            return super().readline(size)
        limit = stored.size if size is None or size < 0 else size
        parts: list[bytes] = []
        while limit > 0:
            at = self._position - self._window_start
            if not 0 <= at < len(self._window):
                self._look_at(stored, self._position)
                at = 0
            end = self._window.find(b"\n", at, at + limit) + 1
            part = self._window[at : end or at + limit]
            self._position += len(part)
            limit -= len(part)
            parts.append(part)
            if end or not part:
                break
        return b"".join(parts)

    def readlines(self, size: int | None = None, /) -> list[bytes]:
        lines: list[bytes] = []
        length = 0
        for line in self:
            lines.append(line)
            length += len(line)
            if size is not None and 0 < size <= length:
                break
        return lines

    def __iter__(self) -> Iterator[bytes]:
        self._content()
        return self

    def __next__(self) -> bytes:
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, offset: int, whence: int = 0, /) -> int:
        stored = self._content()
        if stored is None:
            return super().seek(offset, whence)
        if whence == 0 and offset < 0:
            raise ValueError(f"negative seek value {offset}")
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        base = (0, self._position, stored.size)[whence]
        self._position = max(0, base + offset)
        return self._position

    def tell(self) -> int:
        return super().tell() if self._content() is None else self._position

    def getvalue(self) -> bytes:
        stored = self._content()
        return super().getvalue() if stored is None else stored.read(0, stored.size)

    # --- with the content in memory ------------------------------------------------------------------------------

    def getbuffer(self) -> memoryview:
        self._load()
        return super().getbuffer()

    def write(self, data: ReadableBuffer, /) -> int:
        self._load()
        return super().write(data)

    def writelines(self, lines: Any, /) -> None:
        self._load()
        super().writelines(lines)

    def truncate(self, size: int | None = None, /) -> int:
        self._load()
        return super().truncate(size)

    def close(self) -> None:
        self._stored = None
        self._window = b""
        super().close()

    # --- copies --------------------------------------------------------------------------------------------------

    def __copy__(self) -> Self:
        return self._restored(type(self).__new__(type(self)), vars(self))

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        from copy import deepcopy

        return self._restored(type(self).__new__(type(self)), deepcopy(vars(self), memo))

    def _restored(self, copy: Self, attributes: dict[str, Any]) -> Self:
        """Make `copy` read the same content from the same position."""
        stored = self._content()
        if stored is None:
            super(UploadedFile, copy).__init__(super().getvalue())
            super(UploadedFile, copy).seek(super().tell())
        copy._reference = self._reference
        copy._stored = stored
        copy._position = self._position
        copy._window, copy._window_start = b"", 0
        vars(copy).update(attributes)
        return copy

    @property
    def stored(self) -> StoredFile | None:
        """The file that this reads from; None if its content is in memory. Raises `ValueError` on a closed file."""
        return self._content()

    def without_content(self) -> tuple[FileReference, int, dict[str, Any]] | None:
        """What identifies this file, with the position; None if its content is in memory or it is closed."""
        return None if self._stored is None else (self._reference, self._position, dict(vars(self)))

    @classmethod
    def of(cls, stored: StoredFile, position: int, attributes: dict[str, Any]) -> UploadedFile:
        """The file again, from what `without_content` gave."""
        file = cls(stored)
        file._position = position
        vars(file).update(attributes)
        return file

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return _unpickled, (self._reference, self.getvalue(), self.tell(), dict(vars(self)))


def _unpickled(reference: FileReference, content: bytes, position: int, attributes: dict[str, Any]) -> UploadedFile:
    file = UploadedFile.__new__(UploadedFile)
    io.BytesIO.__init__(file, content)
    io.BytesIO.seek(file, position)
    file._reference = reference
    file._stored = None
    file._position = file._window_start = 0
    file._window = b""
    vars(file).update(attributes)
    return file


# Where scripts import it from.
UploadedFile.__module__ = "streamlit.runtime.uploaded_file_manager"
