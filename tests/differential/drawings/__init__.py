"""How an element is drawn whose payload and Streamlit's message have other names for the same: a module of its type.

`of_streamlit(message)` and `of_ours(payload)` give the fields of the picture; where one is missing, all are fields.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

_UNSAID = ("type", "id", "width", "height", "align", "place", "run")


def fields_of_message(kind: str, message: Any) -> dict[str, Any]:
    """What a message of Streamlit's shows. Fields without a value say nothing."""
    draw = _drawing(kind, "of_streamlit")
    return draw(message) if draw else _shown({field.name: value for field, value in message.ListFields()})


def fields_of_payload(payload: dict[str, Any]) -> dict[str, Any]:
    """What a payload shows."""
    draw = _drawing(payload["type"], "of_ours")
    return draw(payload) if draw else _shown(payload)


def _shown(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name not in _UNSAID}


def _drawing(kind: str, name: str) -> Any:
    module = f"{__name__}.{kind}"
    return getattr(import_module(module), name, None) if find_spec(module) else None
