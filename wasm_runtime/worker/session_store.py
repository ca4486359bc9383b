"""Storing the session, which the worker's script does."""

from __future__ import annotations

from typing import Any

from pyodide.ffi import to_js

from wasm_runtime.persistence.snapshot import SnapshotChanges
from wasm_runtime.protocol.persistence import SessionChanges, SkippedEntry
from wasm_runtime.protocol.session_codec import encode_packet

_TEXT_LIMIT_BYTES = 1 << 16  # up to here they are faster handed over as text


class WorkerSessionStore:
    """A `SessionStore` over the `SessionPort` of web/src/worker/sessionPort.ts. It sends only what is new."""

    def __init__(self, port: Any) -> None:
        self._port = port
        # What is stored may be of another page of the app, where an earlier tab was left.
        self._page: str | None = None
        self._query: str | None = None
        self._files: list[str] = []
        self._skipped: list[SkippedEntry] = []

    def store(self, changes: SnapshotChanges, page: str, query: str, files: list[str]) -> None:
        index: SessionChanges = {}
        if changes.entries:
            index["entries"] = changes.entries
        if changes.gone:
            index["gone"] = changes.gone
        if changes.skipped != self._skipped:
            index["skipped"] = self._skipped = changes.skipped
        if page != self._page:
            index["page"] = self._page = page
        if query != self._query:
            index["query"] = self._query = query
        if files != self._files:
            index["files"] = self._files = files
        packet = encode_packet(index, changes.parts)
        self._port.store(packet.decode("latin-1") if len(packet) <= _TEXT_LIMIT_BYTES else to_js(packet))

    def clear(self) -> None:
        self._port.clear()
