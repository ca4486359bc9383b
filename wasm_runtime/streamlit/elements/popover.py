"""A block that a button opens over the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import StreamlitMissingRequiredParameterError
from wasm_runtime.protocol.payloads.layout import PopoverPayload
from wasm_runtime.session.query_binding import FLAG
from wasm_runtime.streamlit.elements.lib import container_classes
from wasm_runtime.streamlit.elements.lib.icons import icon_of
from wasm_runtime.streamlit.elements.lib.input import WidgetWriter
from wasm_runtime.streamlit.elements.lib.method_names import named_in
from wasm_runtime.streamlit.elements.lib.open_state import OpenState
from wasm_runtime.streamlit.elements.lib.parameters import (
    Key,
    OnChange,
    button_width,
    integer_argument,
    one_of,
    string_argument,
)

if TYPE_CHECKING:
    from wasm_runtime.streamlit.elements.lib.mutable_popover_container import PopoverContainer


class PopoverMixin(WidgetWriter):
    """`popover`."""

    @named_in("LayoutsMixin")
    def popover(
        self,
        label: str,
        *,
        type: Any = "secondary",
        help: str | None = None,
        icon: str | None = None,
        disabled: bool = False,
        use_container_width: bool | None = None,
        width: Any = "content",
        wrap: bool | None = None,
        key: Key | None = None,
        on_change: OnChange = "ignore",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
    ) -> PopoverContainer:
        """A button that opens a block. Unless `on_change` is "ignore", `.open` says whether it is open."""
        if label is None:
            raise StreamlitMissingRequiredParameterError("label")
        call = OpenState(self, key, on_change, args, kwargs)
        payload: PopoverPayload = {
            "type": "popover",
            "label": string_argument(label),
            "value": False,
            "kind": one_of("type", type, ("primary", "secondary", "tertiary")),
            "width": button_width(width, use_container_width),
        }
        if help:
            payload["help"] = str(help)
        if (shown := icon_of(icon)) is not None:
            payload["icon"] = shown
        if integer_argument(disabled):
            payload["disabled"] = True
        is_open, _ = call.register("popover", (payload, use_container_width), lambda wire: bool(wire), FLAG)
        if wrap is not None:
            payload["wrap"] = integer_argument(wrap)
        if is_open is not None:
            payload["value"] = integer_argument(is_open)
        return container_classes.popover(call.open(payload, False), is_open)
