"""Blocks that a person opens and closes, and that tell the script if it wants to know."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from wasm_runtime.protocol.payloads.blocks import OpenablePayload
from wasm_runtime.protocol.tree import Block
from wasm_runtime.script.context import current
from wasm_runtime.session.query_binding import QueryBinding
from wasm_runtime.session.widget import Persistence, Widget
from wasm_runtime.streamlit.elements.lib.input import WidgetPlace, WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import callback_of, is_bound, is_word, no_callback_in_form

T = TypeVar("T")


class OpenState(WidgetPlace):
    """One call of such a block. With `on_change="ignore"` the page alone knows what is open."""

    __slots__ = ("_args", "_binding", "_bound", "_callback", "_kwargs", "_widget", "tells")

    def __init__(
        self,
        place: WidgetWriter,
        key: object,
        on_change: object,
        args: Sequence[Any] | None,
        kwargs: Mapping[str, Any] | None,
        bind: object = None,
    ) -> None:
        context = current()
        super().__init__(context, place._place(context), None if is_word(key, ("",)) else key)
        self._callback, ignored = callback_of("on_change", on_change, needed=True)
        self.tells = not ignored
        no_callback_in_form(self._callback, self.form is not None)
        self._args, self._kwargs = args, kwargs
        self._bound = is_bound(bind, key)
        self._widget: Widget[Any] | None = None
        self._binding: QueryBinding | None = None

    def register(
        self, kind: str, identity: object, parse: Callable[[Any], T], binding: QueryBinding
    ) -> tuple[T | None, Widget[T] | None]:
        """The value now and the widget, or nothing if the script does not want to know."""
        context = self.context
        widget_id = self.identify(kind, identity, identity)
        if not self.tells:
            if self.key is not None:
                context.state.claim(kind, widget_id, self.key)
            return None, None
        persist: Persistence | None = "session" if self._bound else None
        widget = Widget(
            widget_id,
            kind,
            self.key,
            parse,
            True,
            self._callback,
            () if self._args is None else self._args,
            self._kwargs,
            context.fragment_id,
            context.page,
            persist,
        )
        if self._bound:
            self._binding = binding
            self.take_from_address(widget, binding)
        value, _ = context.state.register(widget)
        self._widget = widget
        return value, widget

    def open(self, payload: OpenablePayload, default: bool | float) -> Block:
        """Put the block in its place. `default`: what stands for no value in the page's address."""
        context = self.context
        if self.key is not None:
            payload["key"] = self.key
        widget = self._widget
        if widget is not None:
            payload["id"] = widget.id
            if self._binding is not None:
                self.show_in_address(widget, self._binding, payload["value"], default)
            context.state.shows(widget.id, payload["value"])
        block = context.open(self.at, payload)
        if widget is not None:
            context.tree.place_widget(block, widget.id)
        return block
