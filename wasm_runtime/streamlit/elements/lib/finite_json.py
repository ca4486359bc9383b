"""JSON that browsers read: it has no NaN and no infinities."""

from __future__ import annotations

import json
import math
from typing import Any


def finite_json(value: Any) -> str:
    """The value as JSON, with null for numbers that JSON does not have. Raises what `json.dumps` does."""
    try:
        return json.dumps(value, allow_nan=False)
    except ValueError:
        return json.dumps(_finite(json.loads(json.dumps(value))))


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _finite(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_finite(each) for each in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
