"""Something to turn on or off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wasm_runtime.session.query_binding import FLAG
from wasm_runtime.streamlit.elements.lib.input import Input, SnugInput, WidgetWriter
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
        """A box to tick."""
        call = SnugInput(
            self, label, key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state
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
        """A switch: a checkbox that looks like one."""
        call = SnugInput(
            self, label, key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state
        )
        return _draw_checkbox(call, "toggle", value, wrap)


def _draw_checkbox(call: Input, kind: str, value: object, wrap: bool | None) -> bool:
    default = bool(value)
    call.identify(kind, default)

    def parse(wire: bool | None) -> bool:
        return default if wire is None else bool(wire)

    current, assigned, _ = call.register(kind, parse, FLAG)
    payload: dict[str, Any] = {"type": "checkbox"}
    if kind == "toggle":
        payload["toggle"] = True
    if wrap is not None:
        payload["wrap"] = integer_argument(wrap)
    call.write(payload, current, default, assigned=assigned, serialize=integer_argument)
    return current
