"""Keyboard shortcuts of buttons."""

from __future__ import annotations

import re
from typing import Any

from wasm_runtime.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError

_MODIFIERS = {
    "ctrl": "ctrl",
    "control": "ctrl",
    "mod": "ctrl",
    "alt": "alt",
    "option": "alt",
    "shift": "shift",
    "cmd": "cmd",
    "command": "cmd",
    "meta": "cmd",
    "win": "cmd",
}
_ORDER = ("ctrl", "cmd", "alt", "shift")
_NAMED_KEYS = {
    "enter": "enter",
    "return": "enter",
    "space": "space",
    "tab": "tab",
    "escape": "escape",
    "esc": "escape",
    "backspace": "backspace",
    "delete": "delete",
    "del": "delete",
    "home": "home",
    "end": "end",
    "pageup": "pageup",
    "pagedown": "pagedown",
    "left": "left",
    "arrowleft": "left",
    "right": "right",
    "arrowright": "right",
    "up": "up",
    "arrowup": "up",
    "down": "down",
    "arrowdown": "down",
}


def shortcut_of(shortcut: Any) -> str:
    """A keyboard shortcut in one spelling, such as `ctrl+shift+s`."""
    if not isinstance(shortcut, str):
        raise StreamlitInvalidParameterTypeError("shortcut", ["str"], shortcut)
    parts = [part.strip().lower() for part in shortcut.split("+") if part.strip()]
    if not parts:
        raise StreamlitAPIException("The `shortcut` must contain at least one key or modifier.")
    modifiers = {_MODIFIERS[part] for part in parts if part in _MODIFIERS}
    keys = [part for part in parts if part not in _MODIFIERS]
    if not keys:
        raise StreamlitAPIException("The `shortcut` must include a non-modifier key such as 'K' or 'Ctrl+K'.")
    if not all(map(_is_key, keys)):
        raise StreamlitAPIException(
            "shortcut must include a single character or one of the supported keys (e.g. Enter, Space, Tab, Escape)."
        )
    if len(keys) > 1:
        raise StreamlitAPIException("The `shortcut` may only specify a single non-modifier key.")
    if keys[0] in ("c", "r"):
        raise StreamlitAPIException("The `shortcut` cannot use the keys 'C' or 'R', with or without modifiers.")
    return "+".join([*(name for name in _ORDER if name in modifiers), _NAMED_KEYS.get(keys[0], keys[0])])


def _is_key(name: str) -> bool:
    if len(name) == 1:
        return name.isalnum()
    return name in _NAMED_KEYS or re.fullmatch(r"f([1-9]|1[0-2])", name) is not None
