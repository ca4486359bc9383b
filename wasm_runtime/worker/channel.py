"""Messages as text: what goes to the page and what comes from it.

A message crosses as one JSON string. Handing over a string costs the worker a few microseconds whatever is in it, while
a dict would be copied value by value, twice.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any

from wasm_runtime.page.messages import RuntimeMessage

_encode = json.JSONEncoder(check_circular=False, separators=(",", ":"), allow_nan=False).encode


def encode(message: RuntimeMessage) -> str:
    """The message as JSON. A number that JSON does not have becomes null, as it is shown: not a number."""
    try:
        return _encode(message)
    except ValueError:
        return _encode(_finite(message))


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _finite(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(each) for each in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def sender(post: Callable[[str], None]) -> Callable[[RuntimeMessage], None]:
    """What a session sends its messages with; `post` is the worker's own."""
    return lambda message: post(encode(message))
