"""`st.selectbox`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from wasm_runtime.streamlit.elements.lib.icons import icon_of
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
from wasm_runtime.streamlit.elements.lib.options import Options, filter_fields
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange, integer_argument, string_argument
from wasm_runtime.streamlit.elements.lib.single_choice import checked_index, draw_choice

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
        """One of many options, in a list that opens. With `accept_new_options` a person may type another, a str."""
        call = Input(
            self, label, key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state
        )
        choices = Options(options, format_func)
        payload: dict[str, Any] = {"type": "selectbox", "options": choices.texts, **filter_fields(filter_mode)}
        if index is None:
            payload["clearable"] = True
        if placeholder or placeholder == "":
            payload["placeholder"] = string_argument(placeholder) or " "
        if (shown := icon_of(icon)) is not None:
            payload["icon"] = shown
        if integer_argument(required):
            payload["required"] = True
        if integer_argument(accept_new_options):
            payload["accept_new"] = True
        default = checked_index(index, len(choices.objects))
        call.identify("selectbox", (index, payload), bool(accept_new_options))
        return draw_choice(call, "selectbox", payload, choices, default, accept_new=accept_new_options)
