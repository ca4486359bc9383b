"""The content of uploaded files, which the worker's script holds."""

from __future__ import annotations

from typing import Any

from pyodide.ffi import JsException


class WorkerFiles:
    """A `FileSource` of the `UploadedFiles` of web/src/worker/uploadedFiles.ts."""

    def __init__(self, files: Any) -> None:
        self._files = files

    def read(self, id: str, start: int, end: int) -> bytes:
        try:
            content: bytes = self._files.read(id, start, end).to_bytes()
        except JsException as error:
            raise OSError(
                "An uploaded file can no longer be read: it was changed, moved or deleted after it was chosen. "
                "Please choose it again."
            ) from error
        return content

    def release(self, id: str) -> None:
        self._files.release(id)
