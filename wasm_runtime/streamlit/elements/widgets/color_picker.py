"""A colour to pick."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from wasm_runtime.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError
from wasm_runtime.session.query_binding import QueryBinding, one
from wasm_runtime.streamlit.elements.lib.input import SnugInput, WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange, string_argument


class ColorPickerMixin(WidgetWriter):
    """`color_picker`."""

    def color_picker(
        self,
        label: str,
        value: str | None = None,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        disabled: bool = False,
        label_visibility: Any = "visible",
        width: Any = "content",
        bind: Any = None,
        persist_state: Any = None,
    ) -> str:
        """A colour as a hex string, #000000 unless `value` names another."""
        call = SnugInput(
            self, label, key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state
        )
        default = "#000000" if value is None else _hex_color(value)
        call.identify("color_picker", default)

        def parse(wire: str | None) -> str:
            return wire if wire is not None and is_hex_color(wire) else default

        current, assigned, _ = call.register("color_picker", parse, _BINDING)
        call.write({"type": "color_picker"}, current, default, assigned=assigned, serialize=string_argument)
        return current


def _hex_color(value: Any) -> str:
    if not isinstance(value, str):
        raise StreamlitInvalidParameterTypeError(
            "value", ["str"], value, "Pass a hex string like `'#00FFAA'` or `'#000'`."
        )
    if not is_hex_color(value):
        raise StreamlitAPIException(
            f"'{value}' is not a valid hex code for colors. Valid ones are like '#00FFAA' or '#000'."
        )
    return value


def _with_hash(text: str) -> str:
    color = text if text.startswith("#") else f"#{text}"
    if not is_hex_color(color):
        raise ValueError(text)
    return color


def is_hex_color(text: str) -> bool:
    return re.fullmatch(r"#(?:[0-9a-fA-F]{3}){1,2}", text) is not None


_BINDING: QueryBinding = one(str, _with_hash)
