"""How messages get to the page.

A message crosses as one JSON string. Handing over a string costs the worker a few microseconds whatever is in it, while
a dict would be copied value by value, twice. Bytes in a message cross beside it: they are copied once, out of Python's
memory, which cannot be handed over, and from there on they only change hands. Large files that the page only passes on,
such as a download, never get into its memory: they are copied into a `File`, which the browser may hold on disk.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import js
from pyodide.ffi import create_proxy, to_js

from wasm_runtime.protocol.attachments import FileContent
from wasm_runtime.protocol.encoding import encode
from wasm_runtime.protocol.messages import ARROW_STREAM, RuntimeMessage

# Others may be sent a moment later, together: see web/src/worker/outbox.ts. Before a run waits, it says how far it is.
URGENT = frozenset({"run", "reached", "download"})
_LARGE_BYTES = 1 << 20


def sender(post: Callable[..., None]) -> Callable[[RuntimeMessage], None]:
    """What a session sends its messages with; `post` is the worker's own: it takes a text, whether that is urgent, and
    arrays of bytes or the ids of uploaded files."""

    def send(message: RuntimeMessage) -> None:
        text, attachments = encode(message)
        if attachments:
            is_passed_on = message["kind"] == "media" and message["mime"] != ARROW_STREAM
            post(text, True, to_js([_crossing(each, is_passed_on) for each in attachments]))
        else:
            post(text, message["kind"] in URGENT)

    return send


def _crossing(content: bytes | FileContent, is_passed_on: bool) -> Any:
    if isinstance(content, FileContent):
        return content.id
    return _file(content) if is_passed_on and len(content) >= _LARGE_BYTES else content


def _file(content: bytes) -> Any:
    """The bytes as a `File`, copied from where they are in WebAssembly's memory."""
    proxy: Any = create_proxy(content)
    view = proxy.getBuffer("u8")
    try:
        return js.File.new(to_js([view.data]), "")
    finally:
        view.release()
        proxy.destroy()
