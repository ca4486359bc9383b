"""Storing the session, which the worker's script does."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pyodide.ffi import to_js

from wasm_runtime.session.snapshot import Changes


class WorkerKeeper:
    """A `Keeper` over the `SessionPort` of web/src/worker/sessionPort.ts."""

    def __init__(self, port: Any) -> None:
        self._port = port

    def store(self, changes: Changes, page: str, query: str, files: Sequence[str]) -> None:
        index = {
            "entries": changes.entries,
            "gone": changes.gone,
            "skipped": changes.skipped,
            "page": page,
            "query": query,
            "files": files,
        }
        self._port.store(json.dumps(index), to_js(changes.content))

    def clear(self) -> None:
        self._port.clear()
