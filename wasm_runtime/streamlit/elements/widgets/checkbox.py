"""Checkboxes and toggles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wasm_runtime.protocol.payloads.choices import CheckboxFields
from wasm_runtime.session.query_binding import FLAG
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange, integer_argument


class CheckboxMixin(WidgetWriter):
    """`checkbox`, `toggle`."""

    def checkbox(
        self,
        label: str,
        value: bool = False,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        disabled: bool = False,
        label_visibility: Any = "visible",
        width: Any = "content",
        wrap: bool | None = None,
        bind: Any = None,
        persist_state: Any = None,
    ) -> bool:
        """A checkbox: True or False."""
        call = Input(
            self,
            label,
            key=key,
            help=help,
            on_change=on_change,
            args=args,
            kwargs=kwargs,
            disabled=disabled,
            label_visibility=label_visibility,
            width=width,
            bind=bind,
            persist_state=persist_state,
            content_width=True,
        )
        return _draw_checkbox(call, "checkbox", value, wrap)

    def toggle(
        self,
        label: str,
        value: bool = False,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        disabled: bool = False,
        label_visibility: Any = "visible",
        width: Any = "content",
        wrap: bool | None = None,
        bind: Any = None,
        persist_state: Any = None,
    ) -> bool:
        """A checkbox that looks like a switch."""
        call = Input(
            self,
            label,
            key=key,
            help=help,
            on_change=on_change,
            args=args,
            kwargs=kwargs,
            disabled=disabled,
            label_visibility=label_visibility,
            width=width,
            bind=bind,
            persist_state=persist_state,
            content_width=True,
        )
        return _draw_checkbox(call, "toggle", value, wrap)


def _draw_checkbox(call: Input, kind: str, value: object, wrap: bool | None) -> bool:
    default = bool(value)

    def parse(wire: bool | None) -> bool:
        return default if wire is None else bool(wire)

    box = call.register(kind, parse, identity=default, binding=FLAG)
    fields: CheckboxFields = {"type": "checkbox"}
    if kind == "toggle":
        fields["toggle"] = True
    if wrap is not None:
        fields["wrap"] = integer_argument(wrap)
    shown = box.serialized(integer_argument, box.value, default)
    box.write({"value": shown, "default": default, **fields, **box.common()})
    return box.value
