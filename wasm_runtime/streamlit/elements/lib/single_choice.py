"""One of several options: what `st.radio` and `st.selectbox` share."""

from __future__ import annotations

from typing import Any

from wasm_runtime.errors import StreamlitInvalidParameterTypeError, StreamlitValueOutOfRangeError
from wasm_runtime.session.query_binding import TEXT, among, one
from wasm_runtime.streamlit.elements.lib.input import Input, RegisteredInput
from wasm_runtime.streamlit.elements.lib.options import Options, session_learns


def register_choice(
    call: Input,
    kind: str,
    choices: Options,
    default_index: int | None,
    *,
    identity: object,
    keyed_identity: object = (),
    accept_new: bool = False,
) -> tuple[RegisteredInput[Any], Any, str | None, str | None]:
    """Register a choice of one option: the widget, its value, the text of that and of the default; None for none."""
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

    widget = call.register(
        kind,
        parse,
        identity=identity,
        keyed_identity=keyed_identity,
        binding=TEXT if accept_new else one(str, lambda text: among(choices.texts, text)),
        format_func=choices.format,
    )
    value = widget.value
    text = choices.text_for(value)
    if text is None and accept_new and value is not None:
        text = str(value)
    elif text is None and value is not None:
        value, text = default, default_text
        widget.correct(value)
    elif text is not None:
        own = choices.own(value)
        if session_learns([own], [value]):
            widget.correct(own)
        value = own
    return widget, value, text, default_text


def checked_index(index: Any, count: int) -> int | None:
    if index is None:
        return None
    if not isinstance(index, int):
        raise StreamlitInvalidParameterTypeError("index", ["int", "None"], index)
    if count and not 0 <= index < count:
        raise StreamlitValueOutOfRangeError("index", index, 0, count - 1)
    return index if count else None
