"""JSON text of whatever a script shows, with a stand-in for what JSON does not know."""

from __future__ import annotations

import json
from collections import UserList, deque
from collections.abc import ItemsView, KeysView, Mapping, ValuesView
from typing import Any


def json_text(value: object) -> tuple[str, str | None]:
    """The text, and what had to be left out, if anything: keys that JSON cannot have."""
    plain = plain_value(value)
    try:
        return json.dumps(plain, default=_stand_in), None
    except TypeError as error:
        return json.dumps(plain, default=_stand_in, skipkeys=True), str(error)


def plain_value(value: object) -> object:
    """Mappings and views as the dict or list they stand for."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return value._asdict()
    if isinstance(value, Mapping) and not isinstance(value, dict):
        return dict(value)
    if isinstance(value, (KeysView, ValuesView, ItemsView, map, enumerate, set, frozenset, deque, UserList)):
        return list(value)
    return value


def _stand_in(value: Any) -> Any:
    plain = plain_value(value)
    return repr(value) if plain is value else plain
