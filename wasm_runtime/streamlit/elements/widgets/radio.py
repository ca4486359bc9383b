"""`st.radio`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from wasm_runtime.errors import StreamlitInvalidParameterTypeError
from wasm_runtime.streamlit.elements.lib.input import SnugInput, WidgetWriter
from wasm_runtime.streamlit.elements.lib.options import Options
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange, integer_argument
from wasm_runtime.streamlit.elements.lib.single_choice import checked_index, draw_choice

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
        """One of a few options, all in view. `index` None starts with none chosen."""
        call = SnugInput(
            self, label, key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state
        )
        choices = Options(options, format_func)
        payload: dict[str, Any] = {"type": "radio", "options": choices.texts}
        if integer_argument(horizontal):
            payload["horizontal"] = True
        if captions is not None:
            payload["captions"] = [_caption(caption) for caption in captions]
        default = checked_index(index, len(choices.objects))
        call.identify("radio", (index, payload))
        return draw_choice(call, "radio", payload, choices, default)


def _caption(caption: Any) -> str:
    if caption is None or isinstance(caption, str):
        return caption or ""
    raise StreamlitInvalidParameterTypeError("captions", ["str", "None"], caption)
