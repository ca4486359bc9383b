"""Drawing a component: a widget in a frame, which is given arguments and reports a value."""

from __future__ import annotations

import binascii
import json
from base64 import b64decode
from collections.abc import Mapping
from typing import Any

from wasm_runtime.errors import StreamlitAPIException
from wasm_runtime.protocol.payloads.components import ComponentInstancePayload
from wasm_runtime.script.context import current
from wasm_runtime.session.widget import Widget
from wasm_runtime.streamlit.components.v1.arguments import argument_fields, identity_of
from wasm_runtime.streamlit.components.v1.component_arrow import ArrowTable, arrow_proto_to_dataframe
from wasm_runtime.streamlit.components.v1.site_address import page_in_site
from wasm_runtime.streamlit.elements.iframe import tab_index_of
from wasm_runtime.streamlit.elements.lib.input import WidgetPlace
from wasm_runtime.streamlit.elements.lib.parameters import callback_of


def draw(
    name: str,
    arguments: Mapping[str, Any],
    *,
    url: str | None,
    folder: str | None,
    default: Any,
    key: Any,
    on_change: Any,
    tab_index: Any,
) -> Any:
    """Draw a component, whose page is at `url` or else in a folder; returns what it has reported, or `default`."""
    callback, _ = callback_of("on_change", on_change, modes=False)
    index = tab_index_of(tab_index)
    context = current()
    place = WidgetPlace(context, context.stack[-1], key)
    fields = argument_fields({**arguments, "default": default, "key": key})
    widget_id = place.identify("component_instance", (name, url, identity_of(fields)), (name, url))
    widget: Widget[Any] = Widget(
        widget_id,
        "component_instance",
        place.key,
        read_value,
        callback=callback,
        fragment=context.fragment_id,
        page=context.page,
        present=_presented,
    )
    shown: Any = context.state.shown(widget_id)
    value, _ = context.state.register(widget)
    payload: ComponentInstancePayload = {
        "type": "component_instance",
        "id": widget_id,
        "label": name,
        "width": "stretch",
        "args": fields["args"],
        "value": shown,
        "default": shown,
    }
    if url:
        payload["url"] = url
    elif folder is not None and (page := page_in_site(folder, context.services.entry.parent)) is not None:
        payload["page"] = page
    if "bytes" in fields:
        payload["bytes"] = fields["bytes"]
    if "tables" in fields:
        payload["tables"] = fields["tables"]
    if index is not None:
        payload["tab_index"] = index
    if place.key is not None:
        payload["key"] = place.key
    if place.form is not None:
        payload["form"] = place.form["form"]
    context.state.shows(widget_id, shown)
    place.put(payload, widget)
    if isinstance(value, ArrowTable):
        return arrow_proto_to_dataframe(value)
    return default if value is None else value


def _presented(value: Any) -> Any:
    """What session state shows: of a table what the component returns, as far as it can be read."""
    try:
        return arrow_proto_to_dataframe(value) if isinstance(value, ArrowTable) else value
    except StreamlitAPIException:
        return value


def read_value(wire: Any) -> Any:
    """The value that a component's page has sent. It may be anybody's page: what makes no sense is no value."""
    try:
        kind, *contents = wire
        if kind == "table":
            return ArrowTable(*(b64decode(content, validate=True) for content in contents))
        (content,) = contents
        return b64decode(content, validate=True) if kind == "bytes" else json.loads(content)
    except (TypeError, ValueError, RecursionError, binascii.Error):
        return None
