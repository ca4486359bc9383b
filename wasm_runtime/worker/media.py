"""Files for the page, at addresses that the browser gives to what is in its memory.

Page and worker are of one origin (a page without one of its own has no worker), so what the worker publishes the page
can show and save, whatever the path of the site and without a network.
"""

from __future__ import annotations

import js
from pyodide.ffi import to_js

from wasm_runtime.session.media import MediaFile


class BlobMediaHost:
    """Blobs, which the browser holds once for worker and page, and may hold on disk."""

    def publish(self, file: MediaFile) -> str:
        content = to_js(file.data)
        url: str = js.URL.createObjectURL(js.Blob.new(to_js([content]), type=file.mime))
        return url

    def revoke(self, url: str) -> None:
        js.URL.revokeObjectURL(url)
