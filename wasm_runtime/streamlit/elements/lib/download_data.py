"""What `st.download_button` is given to offer, as a file."""

from __future__ import annotations

import io
from typing import Any

from wasm_runtime.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError
from wasm_runtime.session.media import MediaFile
from wasm_runtime.session.uploaded_file import UploadedFile
from wasm_runtime.session.uploads import StoredFile

_NAME = "streamlit_download"


def download_file(data: Any, file_name: str | None, mime: str | None) -> MediaFile:
    """The file to save. A text is UTF-8; a text stream gives what is left of it, a binary one all of it.

    Raises `StreamlitAPIException` for any other kind of data.
    """
    for name, value in (("file_name", file_name), ("mime", mime)):
        if value is not None and not isinstance(value, str):
            raise StreamlitInvalidParameterTypeError(name, ["str", "None"], value)
    content, kind = _content(data)
    mime = mime or kind
    if not file_name:
        from mimetypes import guess_extension  # only here: most apps have no such button

        file_name = _NAME + (guess_extension(mime, strict=False) or "")
    return MediaFile(content, mime, file_name)


def _content(data: Any) -> tuple[bytes | StoredFile, str]:
    """The content, and the type they have unless the script says otherwise."""
    if isinstance(data, str):
        return data.encode(), "text/plain"
    if isinstance(data, io.TextIOWrapper):
        return data.read().encode(), "text/plain"
    if isinstance(data, io.StringIO):
        return data.getvalue().encode(), "text/plain"
    if isinstance(data, bytes):
        return data, "application/octet-stream"
    if isinstance(data, UploadedFile) and data.stored is not None:
        data.seek(0)
        return data.stored, "application/octet-stream"  # its content is not read
    if isinstance(data, io.BytesIO):
        data.seek(0)
        return data.getvalue(), "application/octet-stream"
    if isinstance(data, (io.BufferedReader, io.RawIOBase)):
        data.seek(0)
        return data.read() or b"", "application/octet-stream"
    raise StreamlitAPIException(f"Invalid binary data format: {type(data)}")
