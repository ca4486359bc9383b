"""How messages get to the page.

A message crosses as one JSON string. Handing over a string costs the worker a few microseconds whatever is in it, while
a dict would be copied value by value, twice. Bytes in a message cross beside it: they are copied once, out of Python's
memory, which cannot be handed over, and from there on they only change hands.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pyodide.ffi import to_js

from wasm_runtime.protocol.attachments import FileContent
from wasm_runtime.protocol.encoding import encode
from wasm_runtime.protocol.messages import RuntimeMessage

# Others may be sent a moment later, together: see web/src/worker/outbox.ts. Before a run waits, it says how far it is.
URGENT = frozenset({"run", "reached", "download"})


def sender(post: Callable[..., None]) -> Callable[[RuntimeMessage], None]:
    """What a session sends its messages with; `post` is the worker's own: it takes a text, whether that is urgent, and
    arrays of bytes or the ids of uploaded files."""

    def send(message: RuntimeMessage) -> None:
        text, attachments = encode(message)
        if attachments:
            contents: Any = to_js([each.id if isinstance(each, FileContent) else each for each in attachments])
            post(text, True, contents)
        else:
            post(text, message["kind"] in URGENT)

    return send
