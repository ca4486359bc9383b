"""`st.pdf`: a document with its pages."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from wasm_runtime.errors import (
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
)
from wasm_runtime.protocol.payloads.media import PdfPayload
from wasm_runtime.script.context import current
from wasm_runtime.session.media import MediaFile
from wasm_runtime.streamlit.elements.lib.input import WidgetWriter
from wasm_runtime.streamlit.elements.lib.media_sources import content_of, file_of_site, is_address
from wasm_runtime.streamlit.elements.lib.parameters import alternative_text, height_of


class PdfMixin(WidgetWriter):
    """`pdf`."""

    def pdf(self, data: Any, *, height: Any = 500, key: str | None = None, alt: str | None = None) -> None:
        """A PDF: a path, an address, bytes, or a file object.

        An uploaded file is read from where the user has it. A height of "stretch" shows all pages.
        """
        if data is None:
            why = "Please provide a valid PDF file path, URL, bytes data, or file-like object."
            raise StreamlitMissingRequiredParameterError("data", why)
        size: Any = height_of(height, content=False)
        current().make_room_for_files()
        place = self._widget_place(key)
        payload: PdfPayload = {"type": "pdf", "width": "stretch", "height": size, "url": _url(data)}
        if (text := alternative_text(alt)) is not None:
            payload["alt"] = text
        id = place.identify("pdf", (payload["url"], repr(size), payload.get("alt")))
        place.context.state.claim("pdf", id, place.key)
        if place.key is not None:
            payload["key"] = place.key
        self._put(payload)


def _url(data: Any) -> str:
    if isinstance(data, str) and is_address(data := data.strip()):
        return data
    if (listed := file_of_site(data)) is not None:
        return current().address_of(listed)
    if isinstance(data, (str, Path)):
        try:
            with open(data, "rb") as file:  # noqa: PTH123 -- not `Path`, which would write its name in another way
                content: Any = file.read()
        except OSError as error:
            raise StreamlitAPIException(f"Unable to read file '{data}': {error}") from error
    elif isinstance(data, bytes) or (callable(getattr(data, "read", None)) and not isinstance(data, io.TextIOBase)):
        content = content_of(data)
    else:
        expected = ["str", "Path", "bytes", "file-like object"]
        raise StreamlitInvalidParameterTypeError("data", expected, data, "A str can be a file path or a URL.")
    return current().address_of(MediaFile(content, "application/pdf"))
