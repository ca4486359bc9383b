"""What every widget call does: find its place, say who it is, register it, write it down."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from wasm_runtime.protocol.messages import WireValue
from wasm_runtime.protocol.payloads.layout import FormPayload
from wasm_runtime.protocol.payloads.widgets import LabelVisibility
from wasm_runtime.protocol.tree import Block, Leaf
from wasm_runtime.script.context import RunContext, current
from wasm_runtime.session.identity import user_key, widget_id
from wasm_runtime.session.layers import MISSING
from wasm_runtime.session.query_binding import QueryBinding
from wasm_runtime.session.widget import Widget
from wasm_runtime.streamlit.elements.lib.parameters import (
    WidgetCallback,
    callback_of,
    help_text,
    integer_argument,
    is_bound,
    label_visibility_of,
    no_callback_in_form,
    persistence_of,
    width_of,
)
from wasm_runtime.streamlit.elements.lib.place import Writer

T = TypeVar("T")

Parse = Callable[[Any], T]


class WidgetPlace:
    """Where one widget call stands: its block, the form around it, the root, and its key."""

    __slots__ = ("at", "context", "form", "key", "root")

    def __init__(self, context: RunContext, at: Block | Leaf, key: object) -> None:
        self.context = context
        self.at = at
        self.key = user_key(key)
        self.form: FormPayload | None = None
        node = at
        while True:  # without `blocks()`: a generator costs as much as the rest of it, for each widget of each run
            if node.payload["type"] == "form" and self.form is None:
                self.form = node.payload
            if node.parent is None:
                break
            node = node.parent
        self.root = node.index

    def identify(self, kind: str, identity: object, keyed_identity: object = ()) -> str:
        """The widget's id; with a key, `keyed_identity` is all that counts besides it."""
        form = self.form and self.form["form"]
        if self.key is None:
            return widget_id(kind, None, self.context.page, self.root, form, identity=identity)
        return widget_id(kind, self.key, self.context.page, identity=keyed_identity)

    def put(self, payload: Any, widget: Widget[Any]) -> None:
        self.context.put_widget(self.at, payload, widget)

    def take_from_address(self, widget: Widget[Any], binding: QueryBinding) -> None:
        """The value is the address's if nothing else has set it yet, or if the address has changed."""
        query, state, key = self.context.shared.query, self.context.state, str(self.key)
        texts = query.all(key)
        if not texts or (key in state and not query.is_news):
            return
        try:
            wire = binding.wire(texts)
        except (ValueError, OverflowError):
            return
        state.take_in(widget, wire)

    def show_in_address(self, widget: Widget[Any], binding: QueryBinding, wire: WireValue, default: WireValue) -> None:
        """From now on the address has the value, unless it is the default."""
        widget.address_texts = lambda wire: [] if wire == default else binding.texts(wire)
        self.context.shared.query.bind(str(self.key), widget.id, widget.address_texts(wire))


class WidgetWriter(Writer):
    """Base of the mixins that draw widgets."""

    def _widget_place(self, key: object) -> WidgetPlace:
        context = current()
        return WidgetPlace(context, self._place(context), key)


class Input(WidgetPlace):
    """One call of a widget that has a value: what all of them take, checked, and what all of them write."""

    content_width = False  # whether it may be as narrow as its content
    assignable = True  # whether session state may set it

    __slots__ = (
        "_args",
        "_binding",
        "_bound",
        "_callback",
        "_deferred",
        "_disabled",
        "_help",
        "_kwargs",
        "_label",
        "_persist",
        "_visibility",
        "_widget",
        "_width",
        "id",
    )

    def __init__(
        self,
        place: Writer,
        label: object,
        key: object,
        help: str | None,
        on_change: object,
        args: Sequence[Any] | None,
        kwargs: Mapping[str, Any] | None,
        disabled: bool,
        label_visibility: object,
        width: Any,
        bind: object,
        persist_state: Any,
    ) -> None:
        context = current()
        super().__init__(context, place._place(context), key)
        self._widget: Widget[Any]
        self._callback: WidgetCallback | None
        self._callback, self._deferred = callback_of("on_change", on_change)
        no_callback_in_form(self._callback, self.form is not None)
        self._binding: QueryBinding | None = None
        self._bound = is_bound(bind, key)
        self._persist = persistence_of(persist_state, key) or ("session" if self._bound else None)
        self._visibility: LabelVisibility = label_visibility_of(label_visibility)
        self._width = width_of(width, content=self.content_width)
        self._label = label_text(label)
        self._help = None if help is None else help_text(help) or None
        self._args = () if args is None else args
        self._kwargs = kwargs
        self._disabled = integer_argument(disabled)

    def identify(self, kind: str, identity: object, keyed_identity: object = ()) -> str:
        common = (self._label, self._help, self._width, identity) if self.key is None else ()
        self.id = super().identify(kind, common, keyed_identity)
        return self.id

    def held(self) -> Any:
        """What session state has under the key; `MISSING` where there is no key or nothing under it."""
        return MISSING if self.key is None else self.context.state.peek(self.key)

    def holds_none(self) -> bool:
        """Whether session state has None under the key: then that is the default, whatever the call gives."""
        return self.held() is None

    def register(self, kind: str, parse: Parse[T], binding: QueryBinding | None = None) -> tuple[T, bool, Widget[T]]:
        """The value now, whether the script assigned it, and the widget to `correct` it with.

        `binding` says how the value reads in the page's address, where it can be bound to that.
        """
        context = self.context
        widget = Widget(
            self.id,
            kind,
            self.key,
            parse,
            self.assignable,
            self._callback,
            self._args,
            self._kwargs,
            context.fragment_id,
            context.page,
            self._persist,
            disabled=bool(self._disabled),
        )
        self._widget = widget
        if self._bound and binding is not None:
            self._binding = binding
            self.take_from_address(widget, binding)
        value, assigned = context.state.register(widget)
        return value, assigned, widget

    def write(
        self,
        payload: dict[str, Any],
        value: object,
        default: WireValue,
        *,
        assigned: bool,
        serialize: Callable[[Any], WireValue],
    ) -> None:
        """Complete the payload with what all inputs have and put it in its place.

        A value that cannot be shown is the script's mistake in the run that assigns it; later the default stands in.
        """
        try:
            wire = serialize(value)
        except Exception:
            if assigned:
                self.context.state.refuse(self._widget)
                raise
            wire = default
        payload["id"] = self.id
        payload["label"] = self._label
        payload["value"] = wire
        payload["default"] = default
        payload["width"] = self._width
        if self.key is not None:
            payload["key"] = self.key
        if self._help is not None:
            payload["help"] = self._help
        if self._disabled:
            payload["disabled"] = True
        if self.form is not None:
            payload["form"] = self.form["form"]
        if self._visibility != "visible":
            payload["label_visibility"] = self._visibility
        if self._deferred:
            payload["deferred"] = True
        context = self.context
        if self._binding is not None:
            self.show_in_address(self._widget, self._binding, wire, default)
        context.state.shows(self.id, wire)
        if assigned:
            context.resets.append(self.id)
        self.put(payload, self._widget)


class SnugInput(Input):
    """An input that may be as narrow as its content."""

    __slots__ = ()

    content_width = True


def label_text(label: object) -> str:
    return "" if label is None else str(label)
