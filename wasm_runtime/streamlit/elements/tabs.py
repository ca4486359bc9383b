"""Tabs: containers of which one at a time is visible."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import (
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from wasm_runtime.protocol.payloads.layout import TabsPayload
from wasm_runtime.session.query_binding import one
from wasm_runtime.streamlit.elements.lib import container_classes
from wasm_runtime.streamlit.elements.lib.input import WidgetWriter
from wasm_runtime.streamlit.elements.lib.method_names import named_in
from wasm_runtime.streamlit.elements.lib.open_state import OpenState
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange, height_of, width_of

if TYPE_CHECKING:
    from wasm_runtime.streamlit.elements.lib.mutable_tab_container import TabContainer


class TabsMixin(WidgetWriter):
    """`tabs`."""

    @named_in("LayoutsMixin")
    def tabs(
        self,
        tabs: Sequence[str],
        *,
        width: Any = "stretch",
        height: Any = "content",
        default: str | None = None,
        key: Key | None = None,
        on_change: OnChange = "ignore",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        bind: Any = None,
    ) -> Sequence[TabContainer]:
        """A container for each label. Unless `on_change` is "ignore", `.open` says which one is visible."""
        if not tabs:
            raise StreamlitMissingRequiredParameterError("tabs", "Provide at least one tab label.")
        labels = list(tabs)
        for label in labels:
            if not isinstance(label, str):
                raise StreamlitInvalidParameterTypeError("tabs", ["a string for each tab label"], label)
        if default and default not in labels:
            raise StreamlitValueError(
                "default", ["a tab label from `tabs`"], f"`{default}` is not in the list of tabs."
            )
        first = labels.index(default) if default else 0
        call = OpenState(self, key, on_change, args, kwargs, bind)
        payload: TabsPayload = {
            "type": "tabs",
            "labels": labels,
            "value": first,
            "width": width_of(width, content=False),
            "height": height_of(height),
        }

        def parse(wire: float | None) -> str:
            return labels[first if wire is None else int(wire)]

        binding = one(lambda number: labels[int(number)], labels.index)
        chosen, widget = call.register("tabs", payload, parse, binding)
        if widget is not None:
            if chosen not in labels:
                chosen = labels[first]
                call.context.state.correct(widget, chosen)
            payload["value"] = labels.index(chosen)
        block = call.open(payload, first)
        tab = container_classes.tab
        return tuple(
            tab(call.context.open(block, {"type": "tab"}), None if chosen is None else label == chosen)
            for label in labels
        )
