"""A colour picker."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from wasm_runtime.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError
from wasm_runtime.session.query_binding import QueryBinding, one
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
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
        """A colour as a hex string, "#000000" unless `value` is given."""
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
        default = "#000000" if value is None else _hex_color(value)

        def parse(wire: str | None) -> str:
            return wire if wire is not None and is_hex_color(wire) else default

        picker = call.register("color_picker", parse, identity=default, binding=_BINDING)
        picker.write(
            {
                "type": "color_picker",
                "value": picker.serialized(string_argument, picker.value, default),
                "default": default,
                **picker.common(),
            }
        )
        return picker.value


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
