"""What a script gives as a sound, a video or a document, as an address that the page can play."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path
from typing import Any

from wasm_runtime.errors import StreamlitInvalidParameterTypeError
from wasm_runtime.script.context import current
from wasm_runtime.session.media import MediaFile
from wasm_runtime.session.site_files import site_file
from wasm_runtime.session.uploaded_file import UploadedFile
from wasm_runtime.streamlit.elements.lib.numpy_values import is_numpy_array

_ADDRESS = re.compile(r"https?://|data:", re.IGNORECASE)
STATIC = "/app/static/"


class MediaFileStorageError(Exception):
    """A file that an element is to show cannot be read. As in Streamlit it does not derive from `Error`."""


MediaFileStorageError.__module__ = "streamlit.runtime.media_file_storage"


def is_address(text: str) -> bool:
    """Whether this is an address that the page shows as it is: of the web, or of the app's static files."""
    return _ADDRESS.match(text) is not None or text.startswith(STATIC)


def read_file(path: str | Path) -> bytes:
    """The content of a file. Raises `MediaFileStorageError` if it cannot be read."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise MediaFileStorageError(f"Error opening '{path}'") from error


def media_url(data: Any, mime: str) -> str:
    """The address of what is at an address or path, in bytes, a file object or an array's memory.

    An uploaded file crosses by reference: the page reads it from where the user has it. Raises `MediaFileStorageError`
    for a file that cannot be read, `StreamlitInvalidParameterTypeError` for any other kind of data.
    """
    if isinstance(data, str) and is_address(data):
        return data
    return current().address_of(file_of_site(data) or MediaFile(content_of(data), mime))


def file_of_site(data: Any) -> MediaFile | None:
    """The file at a path, or the one that a file object reads, if the page can have it without its content."""
    path = data
    if isinstance(data, (io.FileIO, io.BufferedReader)):
        path = getattr(data, "name", None)
        try:
            # A file object may say anything of its name, also a number: `os.stat` takes it or raises.
            if not os.path.samestat(os.fstat(data.fileno()), os.stat(path)):  # type: ignore[arg-type] # noqa: PTH116
                return None
        except (OSError, TypeError, ValueError):
            return None
    return site_file(path, current().services.entry.parent) if isinstance(path, (str, Path)) else None


def content_of(data: Any) -> Any:
    if isinstance(data, (str, Path)):
        return read_file(data)
    if isinstance(data, UploadedFile) and data.stored is not None:
        return data.stored
    if isinstance(data, bytes):
        return data
    if isinstance(data, io.BytesIO):
        return data.getvalue()
    if isinstance(data, (io.RawIOBase, io.BufferedReader)):
        data.seek(0)
        return data.read() or b""
    if is_numpy_array(data):
        return data.tobytes()
    raise StreamlitInvalidParameterTypeError("data", ["str", "bytes", "Path", "BytesIO", "file-like", "ndarray"], data)
