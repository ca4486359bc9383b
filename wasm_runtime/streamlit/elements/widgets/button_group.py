"""One or several of a few options, as buttons in a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, TypeVar

from wasm_runtime.errors import (
    StreamlitAPIException,
    StreamlitDefaultNotInOptionsError,
    StreamlitIncompatibleParametersError,
)
from wasm_runtime.protocol.payloads.choices import ButtonGroupFields
from wasm_runtime.session.query_binding import QueryBinding, among
from wasm_runtime.streamlit.elements.lib.icons import leading_icon
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
from wasm_runtime.streamlit.elements.lib.options import Options, option_list, session_learns
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange, integer_argument, one_of

T = TypeVar("T")
_Style = Literal["pills", "segmented_control"]


class ButtonGroupMixin(WidgetWriter):
    """`pills`, `segmented_control`."""

    def pills(
        self,
        label: str,
        options: Iterable[T],
        *,
        selection_mode: Any = "single",
        default: Any = None,
        required: bool = False,
        format_func: Callable[[Any], str] | None = None,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        disabled: bool = False,
        label_visibility: Any = "visible",
        width: Any = "content",
        wrap: bool | None = None,
        bind: Any = None,
        persist_state: Any = None,
    ) -> Any:
        """Options as pills: returns the selected one or None (never None if `required`), with "multi" a list."""
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
        return _draw_group(call, label, "pills", options, selection_mode, default, required, format_func, wrap)

    def segmented_control(
        self,
        label: str,
        options: Iterable[T],
        *,
        selection_mode: Any = "single",
        default: Any = None,
        required: bool = False,
        format_func: Callable[[Any], str] | None = None,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        disabled: bool = False,
        label_visibility: Any = "visible",
        width: Any = "content",
        wrap: bool | None = None,
        bind: Any = None,
        persist_state: Any = None,
    ) -> Any:
        """Options as the segments of one bar. The selection works as in `pills`."""
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
        return _draw_group(
            call, label, "segmented_control", options, selection_mode, default, required, format_func, wrap
        )


def _draw_group(
    call: Input,
    label: str | None,
    style: _Style,
    options: Any,
    selection_mode: Any,
    default: Any,
    required: Any,
    format_func: Callable[[Any], str] | None,
    wrap: Any,
) -> Any:
    multi = one_of("selection_mode", selection_mode, ("single", "multi")) == "multi"
    choices = Options(options, format_func or str)
    defaults = _defaults(default, choices)
    if not multi and len(defaults) > 1:
        raise StreamlitAPIException(
            f"The default argument to `st.{style}` must be a single value when `selection_mode='single'`."
        )
    if integer_argument(required) and multi:
        raise StreamlitIncompatibleParametersError.of(
            "required=True", "selection_mode='multi'", "`required` is only supported for single-select mode."
        )
    default_texts = [choices.texts[index] for index in defaults]
    fields: ButtonGroupFields = {"type": "button_group", "style": style, "options": choices.texts}
    if multi:
        fields["multi"] = True
    # Of all widgets these alone tell no label from an empty one, as in Streamlit.
    identity: ButtonGroupFields = {**fields}
    if required:
        fields["required"] = True
    if wrap is not None:
        fields["wrap"] = integer_argument(wrap)
    if any(icons := [leading_icon(text) for text in choices.texts]):
        fields["icons"] = icons

    def parse(wire: list[str] | None) -> Any:
        if wire is None:
            chosen = [choices.objects[index] for index in defaults]
        else:
            chosen = [choices.last_for(text) for text in wire if text in choices.texts]
        return chosen if multi else (chosen[0] if chosen else None)

    group = call.register(
        style,
        parse,
        identity=(identity, default_texts, label is None),
        keyed_identity=multi,
        binding=_binding(choices.texts, multi=multi),
        format_func=choices.format,
    )
    current = group.value
    chosen = [current] if isinstance(current, str) or not multi else current
    texts = [text for item in chosen if (text := choices.text_for(item)) is not None]
    if multi or current is not None:
        fits = len(texts) == len(chosen)
        own = [choices.own(item) for item in chosen] if fits else [choices.last_for(text) for text in texts]
        if not fits or any(mine is not each for mine, each in zip(own, chosen, strict=True)):
            current = own if multi else (own[0] if own else None)
            if not fits or session_learns(own, chosen):
                group.correct(current)
    group.write({"value": texts, "default": default_texts, **fields, **group.common()})
    return current


def _defaults(default: Any, choices: Options) -> list[int]:
    """The indices of the options that are chosen at first."""
    if default is None:
        return []
    indices = []
    for value in option_list(default):
        if value not in choices.objects:
            raise StreamlitDefaultNotInOptionsError(value)
        indices.append(choices.objects.index(value))
    return indices


def _binding(options: list[str], *, multi: bool) -> QueryBinding:
    def from_address(texts: list[str]) -> list[str]:
        if not multi:
            return [among(options, texts[-1])] if texts[-1] else []
        known = [text for text in texts if text in options]
        if not known and texts != [""]:
            raise ValueError(texts)
        return list(dict.fromkeys(known))

    return QueryBinding(lambda texts: texts or [""], from_address)
