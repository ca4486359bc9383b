"""Drawing a component: a widget with a state of several values, and a trigger beside it.

The state is one dict, which the page sends as a whole as JSON. What the component triggers comes as a list of events,
for one run, to a widget of its own. Both have the same callbacks, one for each name; those of the state are called for
the values that have changed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from wasm_runtime.awaiting import finished
from wasm_runtime.errors import (
    BidiComponentInvalidCallbackNameError,
    BidiComponentInvalidDefaultKeyError,
)
from wasm_runtime.protocol.payloads.components import BidiComponentPayload
from wasm_runtime.script.context import current
from wasm_runtime.session.component_state import ComponentState, ComponentView
from wasm_runtime.session.identity import widget_id
from wasm_runtime.session.media import MediaFile
from wasm_runtime.session.widget import Widget
from wasm_runtime.streamlit.components.v2.bidi_component import ComponentResult
from wasm_runtime.streamlit.components.v2.component_data import data_fields, identity_of
from wasm_runtime.streamlit.components.v2.definition import Definition, definition
from wasm_runtime.streamlit.elements.lib.input import WidgetPlace
from wasm_runtime.streamlit.elements.lib.parameters import height_of, width_of

Callbacks = dict[str, Callable[[], Any]]


def mount(
    name: str,
    *,
    isolate_styles: bool,
    key: Any,
    data: Any,
    default: dict[str, Any] | None,
    width: Any,
    height: Any,
    on_callbacks: Mapping[str, Any],
) -> ComponentResult:
    """Draw the component that is declared under this name."""
    context = current()
    declared = definition(name)
    callbacks = _by_name(on_callbacks)
    for state_key in default or ():
        if state_key not in callbacks:
            raise BidiComponentInvalidDefaultKeyError(state_key, list(callbacks))
    fields = data_fields(data)
    place = WidgetPlace(context, context.stack[-1], key)
    shown_width, shown_height = width_of(width), height_of(height)
    identity = (name, isolate_styles, width, height, default, identity_of(fields))
    state_id = place.identify("bidi_component", identity)
    trigger_id = widget_id("bidi_component_events", None, identity=state_id)

    def parse_state(wire: str | None) -> ComponentState:
        return ComponentState(default or {} if wire is None else _state_in(wire))

    def present(value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        events = context.state.reported_by(trigger_id)
        return ComponentView(value, dict(events or ()), place.key or "", set(callbacks), is_drawn)

    def is_drawn() -> bool:
        return context.state.is_drawn(state_id)

    state = Widget(state_id, "bidi_component", place.key, parse_state, fragment=context.fragment_id, page=context.page)
    state.present = present
    state.callback = partial(_call_changed, context.state.change_of, state_id, callbacks) if callbacks else None
    trigger = Widget(
        trigger_id, "bidi_component", None, _events_in, fragment=context.fragment_id, page=context.page, trigger=True
    )
    trigger.callback = partial(_call_triggered, context.state.reported_by, trigger_id, callbacks) if callbacks else None

    value, assigned = context.state.register(state)
    events, _ = context.state.register(trigger)
    context.state.drawing = state_id
    values = dict(value) if isinstance(value, dict) else {}
    text = _json_of(values, must=assigned)
    payload: BidiComponentPayload = {
        "type": "bidi_component",
        "id": state_id,
        "label": "",
        "width": shown_width,
        "name": name,
        "trigger": trigger_id,
        "value": text,
        "default": _json_of(default or {}, must=False),
    }
    if place.key is not None:
        payload["key"] = place.key
    if place.form is not None:
        payload["form"] = place.form["form"]
    if shown_height != "content":
        payload["height"] = shown_height
    if not isolate_styles:
        payload["shares_styles"] = True
    _add_code(payload, declared, context.address_of)
    if "data" in fields:
        payload["data"] = fields["data"]
    if "data_bytes" in fields:
        payload["data_bytes"] = fields["data_bytes"]
    if "data_tables" in fields:
        payload["data_tables"] = fields["data_tables"]
    context.state.shows(state_id, text)
    place.put(payload, state)
    happened = dict(events or ())
    return ComponentResult(values, {each: happened.get(each) for each in callbacks})


def _add_code(payload: BidiComponentPayload, declared: Definition, address_of: Callable[[MediaFile], str]) -> None:
    if declared.html:
        payload["html"] = declared.html
    if declared.css is not None and declared.css.is_file:
        payload["css_file"] = declared.css.text
    elif declared.css is not None and declared.css.text:
        payload["css"] = declared.css.text
    if declared.js is not None and declared.js.is_file:
        payload["js"] = declared.js.text
    elif declared.js is not None and declared.js.text:
        payload["js"] = address_of(MediaFile(declared.js.text.encode("utf-8", "replace"), "text/javascript"))


def _by_name(given: Mapping[str, Any]) -> Callbacks:
    """The callbacks by the name of what they are called for: that of `on_NAME_change` is NAME."""
    found: Callbacks = {}
    for parameter, callback in given.items():
        if callable(callback) and parameter.startswith("on_") and parameter.endswith("_change"):
            name = parameter[3:-7]
            if not name or name == "_":
                raise BidiComponentInvalidCallbackNameError(parameter)
            found[name] = callback
    return found


def _call_changed(change_of: Callable[[str], tuple[Any, Any]], state_id: str, callbacks: Callbacks) -> None:
    before, now = (value if isinstance(value, dict) else {} for value in change_of(state_id))
    for name, callback in callbacks.items():
        if before.get(name) != now.get(name):
            finished(callback())


def _call_triggered(reported_by: Callable[[str], Any], trigger_id: str, callbacks: Callbacks) -> None:
    for name, _value in reported_by(trigger_id) or ():
        if name in callbacks:
            finished(callbacks[name]())


def _state_in(wire: str) -> dict[str, Any]:
    try:
        value = json.loads(wire)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _events_in(wire: str | None) -> list[tuple[str, Any]] | None:
    """The events that came together, in order."""
    try:
        events = None if wire is None else json.loads(wire)
    except ValueError:
        return None
    if not isinstance(events, list):
        return None
    return [(str(each[0]), each[1]) for each in events if isinstance(each, list) and len(each) == 2]


def _json_of(value: Any, *, must: bool) -> str:
    """The state as the page gets it; a value that JSON does not have is the script's mistake if it assigned it."""
    try:
        return json.dumps(value)
    except (TypeError, ValueError):
        if must:
            raise
        return "{}"
