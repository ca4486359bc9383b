"""A slider over options in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from wasm_runtime.errors import StreamlitMissingRequiredParameterError
from wasm_runtime.session.query_binding import QueryBinding
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
from wasm_runtime.streamlit.elements.lib.options import Options, session_learns
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange

_CLOSE = 5e-12  # floats that differ by less are one option: steps that were added up are not quite what one writes


class SelectSliderMixin(WidgetWriter):
    """`select_slider`."""

    def select_slider(
        self,
        label: str,
        options: Iterable[Any] = (),
        value: Any = None,
        format_func: Callable[[Any], Any] = str,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        disabled: bool = False,
        label_visibility: Any = "visible",
        width: Any = "stretch",
        bind: Any = None,
        persist_state: Any = None,
    ) -> Any:
        """The selected option; at first `value`, else the first one. A pair of options as `value` selects a range."""
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
        if not choices.objects:
            raise StreamlitMissingRequiredParameterError("options", "Provide at least one option.")
        is_range = isinstance(value, (list, tuple))
        if is_range:
            first, last = value
            default: list[float] = sorted([_index(choices, first), _index(choices, last)])
        else:
            default = [0 if value is None and None not in choices.objects else _index(choices, value)]

        def parse(wire: list[float] | None) -> Any:
            if wire is None or len(wire) != len(default):
                objects = tuple(choices.objects[int(index)] for index in default)
            else:
                objects = tuple(choices.last_for(choices.texts[int(index)]) for index in wire)
            return objects if is_range else objects[0]

        slider = call.register(
            "select_slider",
            parse,
            identity=(choices.texts, default),
            binding=_binding(choices.texts, len(default)),
            format_func=choices.format,
        )
        current = slider.value
        tuples = any(isinstance(each, tuple) for each in choices.objects)
        several = isinstance(current, tuple) and (is_range or not tuples)
        chosen: list[Any] = list(current) if several else [current]
        shown = [_shown_index(choices, each) for each in chosen]
        if current is not None and None in shown:
            current, shown = parse(None), [int(index) for index in default]
            slider.correct(current)
        elif current is not None:
            own = [choices.own(each) for each in chosen]
            current = tuple(own) if several else own[0]
            if session_learns(own, chosen):
                slider.correct(current)
        slider.write(
            {
                "type": "select_slider",
                "options": choices.texts,
                "value": [0 if index is None else index for index in shown],
                "default": default,
                **slider.common(),
            }
        )
        return current


def _index(choices: Options, option: Any) -> int:
    """Where an option stands. Raises `ValueError`."""
    index = _index_or_none(choices, option)
    if index is None:
        raise ValueError(f"{option} is not in iterable")
    return index


def _index_or_none(choices: Options, option: Any) -> int | None:
    for index, each in enumerate(choices.objects):
        if option == each or (isinstance(option, float) and isinstance(each, float) and abs(option - each) < _CLOSE):
            return index
    return None


def _shown_index(choices: Options, option: Any) -> int | None:
    """Where the page shows an option, which may be one of an earlier run, known by its text."""
    index = _index_or_none(choices, option)
    if index is None and (text := choices.text_for(option)) is not None:
        index = len(choices.texts) - 1 - choices.texts[::-1].index(text)
    return index


def _binding(options: list[str], count: int) -> QueryBinding:
    def indices(texts: list[str]) -> list[float]:
        if len(texts) != count:
            raise ValueError(texts)
        return [options.index(text) for text in texts]

    return QueryBinding(lambda shown: [options[int(index)] for index in shown], indices)
