"""One of several: as radio buttons, or in a list that opens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from wasm_runtime.errors import StreamlitInvalidParameterTypeError, StreamlitValueOutOfRangeError
from wasm_runtime.session.link import TEXT, among, one
from wasm_runtime.streamlit.elements.lib.icons import icon_of
from wasm_runtime.streamlit.elements.lib.input import Input, SnugInput, WidgetWriter
from wasm_runtime.streamlit.elements.lib.options import Options, filter_fields, session_learns
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange, integer_argument, string_argument

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
        default = _checked_index(index, len(choices.objects))
        call.identify("radio", (index, payload))
        return _draw_choice(call, "radio", payload, choices, default)


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
        default = _checked_index(index, len(choices.objects))
        call.identify("selectbox", (index, payload), bool(accept_new_options))
        return _draw_choice(call, "selectbox", payload, choices, default, accept_new=accept_new_options)


def _draw_choice(
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


def _caption(caption: Any) -> str:
    if caption is None or isinstance(caption, str):
        return caption or ""
    raise StreamlitInvalidParameterTypeError("captions", ["str", "None"], caption)


def _checked_index(index: Any, count: int) -> int | None:
    if index is None:
        return None
    if not isinstance(index, int):
        raise StreamlitInvalidParameterTypeError("index", ["int", "None"], index)
    if count and not 0 <= index < count:
        raise StreamlitValueOutOfRangeError("index", index, 0, count - 1)
    return index if count else None
