"""Session state as entries that outlive the session: each a value with what is to be known of it, under a name.

A keyed widget and its user key are one entry. What is true for one run only, such as a press, has none.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any

from wasm_runtime.session.identity import is_widget_id
from wasm_runtime.session.layers import MISSING, Layers
from wasm_runtime.session.user_keys import UserKeys


@dataclass(frozen=True, slots=True)
class StateEntry:
    """One value as it outlives the session. `order` sorts those with a key, `page` is the one that it is held for."""

    value: Any
    key: str | None
    order: int
    page: str | None = None


def entry_of(name: str, layers: Layers, keys: UserKeys, pressed: Container[str]) -> StateEntry | None:
    """The entry of this name, if there is one. A pending value is not read."""
    key: str | None = name
    value: Any = MISSING
    if is_widget_id(name):
        widget = layers.widgets.get(name)
        if name in pressed or (widget is not None and widget.trigger):
            return None
        key = widget.key if widget else next((key for key, found in layers.ids.items() if found == name), None)
        if key is not None and layers.ids.get(key) != name:
            return None
        value = MISSING if key is None else layers.assigned.get(key, MISSING)
        if value is MISSING:
            value = layers.reported(name)
    else:
        if layers.is_of_widget(name) or (name in layers.ids and name in layers.assigned):
            return None
        value = layers.assigned.get(name, MISSING)
    if value is MISSING:
        value = layers.settled(name, load=False)
    if value is MISSING:
        return None
    return StateEntry(value, key, keys.number(key or ""), keys.page(key or ""))


def restore_entries(entries: Mapping[str, StateEntry], layers: Layers, keys: UserKeys) -> None:
    """Take over the entries of an earlier session, by name. Nothing has run yet."""
    for name, entry in sorted(entries.items(), key=lambda item: item[1].order):
        layers.settle(name, entry.value)
        if entry.key is None:
            continue
        keys.restore_key(entry.key, entry.order, entry.page)
        if is_widget_id(name):
            layers.ids[entry.key] = name
