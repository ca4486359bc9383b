"""`st.selectbox`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from wasm_runtime.protocol.payloads.choices import SelectboxFields
from wasm_runtime.streamlit.elements.lib.icons import icon_of
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
from wasm_runtime.streamlit.elements.lib.options import Options, filter_mode_of
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange, integer_argument, string_argument
from wasm_runtime.streamlit.elements.lib.single_choice import checked_index, register_choice

T = TypeVar("T")


class SelectboxMixin(WidgetWriter):
    """`selectbox`."""

    def selectbox(
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
        placeholder: str | None = None,
        disabled: bool = False,
        required: bool = False,
        label_visibility: Any = "visible",
        icon: str | None = None,
        accept_new_options: bool = False,
        filter_mode: Any = "fuzzy",
        width: Any = "stretch",
        bind: Any = None,
        persist_state: Any = None,
    ) -> Any:
        """One of several options in a drop-down list. With `accept_new_options` the user may type another, a str."""
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
        )
        choices = Options(options, format_func)
        fields: SelectboxFields = {"type": "selectbox", "options": choices.texts}
        if (mode := filter_mode_of(filter_mode)) != "fuzzy":
            fields["filter_mode"] = mode
        if index is None:
            fields["clearable"] = True
        if placeholder or placeholder == "":
            fields["placeholder"] = string_argument(placeholder) or " "
        if (shown := icon_of(icon)) is not None:
            fields["icon"] = shown
        if integer_argument(required):
            fields["required"] = True
        if integer_argument(accept_new_options):
            fields["accept_new"] = True
        default = checked_index(index, len(choices.objects))
        box, value, text, default_text = register_choice(
            call,
            "selectbox",
            choices,
            default,
            identity=(index, fields),
            keyed_identity=bool(accept_new_options),
            accept_new=accept_new_options,
        )
        box.write({"value": text, "default": default_text, **fields, **box.common()})
        return value
