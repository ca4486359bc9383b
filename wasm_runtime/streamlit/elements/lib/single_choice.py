"""One of several options: what `st.radio` and `st.selectbox` share."""

from __future__ import annotations

from typing import Any

from wasm_runtime.errors import StreamlitInvalidParameterTypeError, StreamlitValueOutOfRangeError
from wasm_runtime.session.query_binding import TEXT, among, one
from wasm_runtime.streamlit.elements.lib.input import Input
from wasm_runtime.streamlit.elements.lib.options import Options, session_learns


def draw_choice(
    call: Input,
    kind: str,
    payload: dict[str, Any],
    choices: Options,
    default_index: int | None,
    *,
    accept_new: bool = False,
) -> Any:
    if call.holds_none():
        default_index = None
    default = None if default_index is None else choices.objects[default_index]
    default_text = None if default_index is None else choices.texts[default_index]

    def parse(wire: str | None) -> Any:
        if wire is None:
            return default
        try:
            return choices.last_for(wire)
        except KeyError:
            return wire if accept_new else default

    link = TEXT if accept_new else one(str, lambda text: among(choices.texts, text))
    current, assigned, widget = call.register(kind, parse, link)
    widget.format_func = choices.format
    text = choices.text_for(current)
    if text is None and accept_new and current is not None:
        text = str(current)
    elif text is None and current is not None:
        current, text = default, default_text
        call.context.state.correct(widget, current)
    elif text is not None:
        own = choices.own(current)
        if session_learns([own], [current]):
            call.context.state.correct(widget, own)
        current = own
    call.write(payload, text, default_text, assigned=assigned, serialize=lambda shown: shown)
    return current


def checked_index(index: Any, count: int) -> int | None:
    if index is None:
        return None
    if not isinstance(index, int):
        raise StreamlitInvalidParameterTypeError("index", ["int", "None"], index)
    if count and not 0 <= index < count:
        raise StreamlitValueOutOfRangeError("index", index, 0, count - 1)
    return index if count else None
