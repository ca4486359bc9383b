"""How messages get to the page.

A message crosses as one JSON string. Handing over a string costs the worker a few microseconds whatever is in it, while
a dict would be copied value by value, twice.
"""

from __future__ import annotations

from collections.abc import Callable

from wasm_runtime.protocol.encoding import encode
from wasm_runtime.protocol.messages import RuntimeMessage


def sender(post: Callable[[str], None]) -> Callable[[RuntimeMessage], None]:
    """What a session sends its messages with; `post` is the worker's own."""
    return lambda message: post(encode(message))
