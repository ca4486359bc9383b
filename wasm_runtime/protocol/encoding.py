"""Messages as JSON, in which NaN and the infinities have no place."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

_encode = json.JSONEncoder(check_circular=False, separators=(",", ":"), allow_nan=False).encode


def encode(message: Mapping[str, Any]) -> str:
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
