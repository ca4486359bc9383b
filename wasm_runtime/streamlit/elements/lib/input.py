"""What every widget call does: find its place, say who it is, register it, write it down.

`Input` is a call whose parameters are checked. Its `register` gives a `RegisteredInput`, which alone can write the
payload: nothing can be written that has no identity and no value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from wasm_runtime.protocol.messages import WireValue
from wasm_runtime.protocol.payloads.elements import ElementPayload, InputWidgetPayload
from wasm_runtime.protocol.payloads.layout import FormPayload
from wasm_runtime.protocol.payloads.widgets import InputPayload, LabelVisibility
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
W = TypeVar("W")

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

    def put(self, payload: ElementPayload, widget: Widget[Any]) -> None:
        self.context.put_widget(self.at, payload, widget)

    def take_from_address(self, widget: Widget[Any], binding: QueryBinding) -> None:
        """The value is the address's if nothing else has set it yet, or if the address has changed."""
        query, state, key = self.context.services.query, self.context.state, str(self.key)
        texts = query.all(key)
        if not texts or (key in state and not query.is_news):
            return
        try:
            wire = binding.wire(texts)
        except (ValueError, OverflowError):
            return
        state.apply_value(widget, wire)

    def show_in_address(self, widget: Widget[Any], binding: QueryBinding, wire: WireValue, default: WireValue) -> None:
        """From now on the address has the value, unless it is the default."""
        widget.address_texts = lambda wire: [] if wire == default else binding.texts(wire)
        self.context.services.query.bind(str(self.key), widget.id, widget.address_texts(wire))


class WidgetWriter(Writer):
    """Base of the mixins that draw widgets."""

    def _widget_place(self, key: object) -> WidgetPlace:
        context = current()
        return WidgetPlace(context, self._place(context), key)


class Input(WidgetPlace):
    """One call of a widget that has a value: the parameters that all of them take, checked.

    `content_width`: whether it may be as narrow as its content.
    """

    __slots__ = (
        "_args",
        "_binds",
        "_callback",
        "_deferred",
        "_disabled",
        "_help",
        "_kwargs",
        "_label",
        "_persist",
        "_visibility",
        "_width",
    )

    def __init__(
        self,
        writer: Writer,
        label: object,
        *,
        key: object,
        on_change: object,
        args: Sequence[Any] | None,
        kwargs: Mapping[str, Any] | None,
        disabled: bool,
        width: Any,
        help: str | None = None,
        label_visibility: object = "visible",
        bind: object = None,
        persist_state: Any = None,
        content_width: bool = False,
    ) -> None:
        context = current()
        WidgetPlace.__init__(self, context, writer._place(context), key)
        self._callback: WidgetCallback | None
        self._callback, self._deferred = callback_of("on_change", on_change)
        no_callback_in_form(self._callback, self.form is not None)
        self._binds = is_bound(bind, key)
        self._persist = persistence_of(persist_state, key) or ("session" if self._binds else None)
        self._visibility: LabelVisibility = label_visibility_of(label_visibility)
        self._width = width_of(width, content=content_width)
        self._label = label_text(label)
        self._help = None if help is None else help_text(help) or None
        self._args = () if args is None else args
        self._kwargs = kwargs
        self._disabled = integer_argument(disabled)

    def held(self) -> Any:
        """What session state has under the key; `MISSING` where there is no key or nothing under it."""
        return MISSING if self.key is None else self.context.state.peek(self.key)

    def holds_none(self) -> bool:
        """Whether session state has None under the key: then that is the default, whatever the call gives."""
        return self.held() is None

    def register(
        self,
        kind: str,
        parse: Parse[T],
        *,
        identity: object,
        keyed_identity: object = (),
        binding: QueryBinding | None = None,
        format_func: Callable[[Any], Any] | None = None,
        assignable: bool = True,
    ) -> RegisteredInput[T]:
        """Draw the widget: it has its identity and its value from now on.

        `binding` says how the value reads in the page's address, where it can be bound to that. `assignable`: whether
        session state may set it.
        """
        context, key = self.context, self.key
        if key is None:
            identity = (self._label, self._help, self._width, identity)
        widget: Widget[T] = Widget(
            self.identify(kind, identity, keyed_identity),
            kind,
            key,
            parse,
            assignable,
            self._callback,
            self._args,
            self._kwargs,
            context.fragment_id,
            context.page,
            self._persist,
            disabled=self._disabled,
        )
        if format_func is not None:
            widget.format_func = format_func
        if not self._binds:
            binding = None
        elif binding is not None:
            self.take_from_address(widget, binding)
        value, assigned = context.state.register(widget)
        return RegisteredInput(self, widget, value, assigned, binding)


class RegisteredInput(Generic[T]):
    """A widget that is drawn in this run: the value it has, and the way to the page."""

    __slots__ = ("_assigned", "_binding", "_call", "_widget", "value")

    def __init__(self, call: Input, widget: Widget[T], value: T, assigned: bool, binding: QueryBinding | None) -> None:
        self.value = value
        self._call = call
        self._widget = widget
        self._assigned = assigned
        self._binding = binding

    def correct(self, value: Any) -> None:
        """Replace the value in the session, where the one it has does not fit the widget's options or limits."""
        self._call.context.state.correct(self._widget, value)

    def serialized(self, serialize: Callable[[Any], W], value: object, default: W) -> W:
        """The value as the page gets it.

        One that cannot be shown is the script's mistake in the run that assigns it; later the default stands in.
        """
        try:
            return serialize(value)
        except Exception:
            if self._assigned:
                self._call.context.state.refuse(self._widget)
                raise
            return default

    def common(self) -> InputPayload:
        """What the payloads of all inputs have in common."""
        call, key = self._call, self._call.key
        common: InputPayload = (
            {"id": self._widget.id, "label": call._label, "width": call._width}
            if key is None
            else {"id": self._widget.id, "label": call._label, "width": call._width, "key": key}
        )
        if call._help is not None:
            common["help"] = call._help
        if call._disabled:
            common["disabled"] = True
        if call.form is not None:
            common["form"] = call.form["form"]
        if call._visibility != "visible":
            common["label_visibility"] = call._visibility
        if call._deferred:
            common["deferred"] = True
        return common

    def write(self, payload: InputWidgetPayload, parts: Sequence[Widget[Any]] = ()) -> None:
        """Put the widget in its place. `parts`: other registered widgets that are drawn in it."""
        call, widget, value = self._call, self._widget, payload["value"]
        context = call.context
        if self._binding is not None:
            call.show_in_address(widget, self._binding, value, payload["default"])
        context.state.shows(widget.id, value)
        if self._assigned:
            context.resets.append(widget.id)
        context.put_widget(call.at, payload, widget, parts)


def label_text(label: object) -> str:
    return "" if label is None else str(label)
