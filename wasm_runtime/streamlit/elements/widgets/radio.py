"""`st.radio`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from wasm_runtime.errors import StreamlitInvalidParameterTypeError
from wasm_runtime.protocol.payloads.choices import RadioFields
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
from wasm_runtime.streamlit.elements.lib.options import Options
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange, integer_argument
from wasm_runtime.streamlit.elements.lib.single_choice import checked_index, register_choice

T = TypeVar("T")


class RadioMixin(WidgetWriter):
    """`radio`."""

    def radio(
        self,
        label: str,
        options: Iterable[T],
        index: int | None = 0,
        format_func: Callable[[Any], Any] = str,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        disabled: bool = False,
        horizontal: bool = False,
        captions: Sequence[str] | None = None,
        label_visibility: Any = "visible",
        width: Any = "content",
        bind: Any = None,
        persist_state: Any = None,
    ) -> Any:
        """One of several options, all visible. `index` None starts without a selection."""
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
        choices = Options(options, format_func)
        fields: RadioFields = {"type": "radio", "options": choices.texts}
        if integer_argument(horizontal):
            fields["horizontal"] = True
        if captions is not None:
            fields["captions"] = [_caption(caption) for caption in captions]
        default = checked_index(index, len(choices.objects))
        radio, value, text, default_text = register_choice(call, "radio", choices, default, identity=(index, fields))
        radio.write({"value": text, "default": default_text, **fields, **radio.common()})
        return value


def _caption(caption: Any) -> str:
    if caption is None or isinstance(caption, str):
        return caption or ""
    raise StreamlitInvalidParameterTypeError("captions", ["str", "None"], caption)
