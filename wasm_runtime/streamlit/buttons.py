"""Buttons: pressed for one run."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from wasm_runtime.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError, button_in_form
from wasm_runtime.page.payloads import ButtonPayload
from wasm_runtime.session.widget import Widget
from wasm_runtime.streamlit.parameters import (
    Key,
    WidgetCallback,
    button_width,
    callback_of,
    help_text,
    icon_of,
    integer_argument,
    one_of,
)
from wasm_runtime.streamlit.widgets import WidgetPlace, WidgetWriter, label_text

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


class ButtonMixin(WidgetWriter):
    """`button`."""

    def button(
        self,
        label: str,
        key: Key | None = None,
        help: str | None = None,
        on_click: WidgetCallback | None = None,
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        type: Any = "secondary",
        icon: str | None = None,
        icon_position: Any = "left",
        disabled: bool = False,
        use_container_width: bool | None = None,
        width: Any = "content",
        shortcut: str | None = None,
        wrap: bool | None = None,
    ) -> bool:
        """A button: True in the run its press started, False in every other."""
        place = self._widget_place(key)
        callback, _ = callback_of("on_click", on_click, modes=False)
        if place.form is not None:
            raise button_in_form()
        payload = button_payload(
            label, help, type, icon, icon_position, disabled, use_container_width, width, shortcut, wrap
        )
        appearance = {name: value for name, value in payload.items() if name not in ("disabled", "wrap")}
        payload["id"] = place.identify("button", appearance)
        return draw_button(place, "button", payload, callback, args, kwargs)


def button_payload(
    label: object,
    help: str | None,
    type: Any,
    icon: str | None,
    icon_position: Any,
    disabled: bool,
    use_container_width: bool | None,
    width: Any,
    shortcut: str | None,
    wrap: bool | None,
) -> ButtonPayload:
    """A button's looks, checked. Its `id` is still to come."""
    payload: ButtonPayload = {
        "type": "button",
        "id": "",
        "kind": one_of("type", type, ("primary", "secondary", "tertiary")),
        "label": label_text(label),
        "width": button_width(width, use_container_width),
    }
    if help:
        payload["help"] = help_text(help)
    if (shown := icon_of(icon)) is not None:
        payload["icon"] = shown
    if one_of("icon_position", icon_position, ("left", "right")) == "right":
        payload["icon_position"] = "right"
    if shortcut is not None:
        payload["shortcut"] = shortcut_of(shortcut)
    if integer_argument(disabled):
        payload["disabled"] = True
    if wrap is not None:
        payload["wrap"] = integer_argument(wrap)
    return payload


def draw_button(
    place: WidgetPlace,
    kind: str,
    payload: ButtonPayload,
    callback: WidgetCallback | None,
    args: Sequence[Any] | None,
    kwargs: Mapping[str, Any] | None,
) -> bool:
    """Register a button and put it in its place; returns whether it was pressed."""
    context = place.context
    widget = Widget(
        payload["id"], kind, place.key, bool, False, callback, args or (), kwargs, context.fragment_id, context.page
    )
    pressed, _ = context.state.register(widget)
    if place.key is not None:
        payload["key"] = place.key
    place.put(payload, widget)
    return pressed


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
    if len(keys) > 1 or not (len(keys[0]) == 1 or keys[0] in _NAMED_KEYS or re.fullmatch(r"f([1-9]|1[0-2])", keys[0])):
        raise StreamlitAPIException(
            "shortcut must include a single character or one of the supported keys (e.g. Enter, Space, Tab, Escape)."
        )
    if keys[0] in ("c", "r"):
        raise StreamlitAPIException("The `shortcut` cannot use the keys 'C' or 'R', with or without modifiers.")
    return "+".join([*(name for name in _ORDER if name in modifiers), _NAMED_KEYS.get(keys[0], keys[0])])
