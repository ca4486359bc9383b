"""Files for the page, as addresses that the browser gives to what is in its memory."""

from __future__ import annotations

from base64 import b64encode
from urllib.parse import quote

import js
from pyodide.ffi import to_js

from wasm_runtime.session.media import MediaFile, MediaHost


def media_host() -> MediaHost:
    """Where this worker puts files.

    What a worker without an origin of its own puts into the browser's memory its page cannot read, so there a file is
    written into its address.
    """
    return _InAddresses() if getattr(js, "origin", "") == "null" else _InMemory()


class _InMemory:
    """Blobs, which the browser holds once for worker and page, and may hold on disk."""

    def publish(self, file: MediaFile) -> str:
        content = to_js(file.data)
        url: str = js.URL.createObjectURL(js.Blob.new(to_js([content]), type=file.mime))
        return url

    def revoke(self, url: str) -> None:
        js.URL.revokeObjectURL(url)


class _InAddresses:
    def publish(self, file: MediaFile) -> str:
        return f"data:{file.mime};name={quote(file.name)};base64,{b64encode(file.data).decode()}"

    def revoke(self, url: str) -> None:
        """Nothing is held."""
