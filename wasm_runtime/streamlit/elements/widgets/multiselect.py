"""A list of options of which any number can be selected."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from wasm_runtime.errors import (
    StreamlitDefaultNotInOptionsError,
    StreamlitInvalidParameterTypeError,
    StreamlitSelectionCountExceedsMaxError,
    StreamlitValueError,
)
from wasm_runtime.protocol.payloads.choices import MultiselectFields
from wasm_runtime.session.query_binding import QueryBinding
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
from wasm_runtime.streamlit.elements.lib.number_kinds import is_integral
from wasm_runtime.streamlit.elements.lib.options import Options, filter_mode_of, option_list, session_learns
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange, integer_argument, string_argument

T = TypeVar("T")

_SELECT_ALL_LIMIT = 1000  # options up to which the list offers to take all


class MultiSelectMixin(WidgetWriter):
    """`multiselect`."""

    def multiselect(
        self,
        label: str,
        options: Iterable[T],
        default: Any = None,
        format_func: Callable[[Any], Any] = str,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        max_selections: int | None = None,
        placeholder: str | None = None,
        disabled: bool = False,
        label_visibility: Any = "visible",
        accept_new_options: bool = False,
        filter_mode: Any = "fuzzy",
        select_all: bool | int = _SELECT_ALL_LIMIT,
        width: Any = "stretch",
        wrap: bool | None = None,
        bind: Any = None,
        persist_state: Any = None,
    ) -> list[T] | list[T | str]:
        """Any number of options, as a list in the order they were selected.

        `select_all` offers to select all options: True, False, or up to this number of options.
        """
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
        fields: MultiselectFields = {
            "type": "multiselect",
            "options": choices.texts,
            "select_all": _select_all(select_all, len(choices.texts)),
        }
        if (mode := filter_mode_of(filter_mode)) != "fuzzy":
            fields["filter_mode"] = mode
        if max_selections is not None:
            fields["max_selections"] = _limit(max_selections)
        if placeholder or placeholder == "":
            fields["placeholder"] = string_argument(placeholder) or " "
        if integer_argument(accept_new_options):
            fields["accept_new"] = True
        default_objects = _default_objects(default, choices)
        default_texts = [choices.text_for(each) or "" for each in default_objects]
        identity: MultiselectFields = {**fields}
        if wrap is not None:
            fields["wrap"] = integer_argument(wrap)

        def parse(wire: list[str] | None) -> list[Any]:
            return default_objects if wire is None else [_object_or_text(choices, text) for text in wire]

        def from_address(texts: list[str]) -> list[str]:
            known = [text for text in texts if text and (accept_new_options or text in choices.texts)]
            if not known and texts != [""]:
                raise ValueError(texts)
            return list(dict.fromkeys(known))[:max_selections]

        box = call.register(
            "multiselect",
            parse,
            identity=(default_texts, identity),
            keyed_identity=(max_selections, bool(accept_new_options)),
            binding=QueryBinding(lambda texts: texts or [""], from_address),
            format_func=choices.format,
        )
        current = box.value
        given = [current] if isinstance(current, str) else list(current)
        texts, chosen = _chosen(given, choices, accept_new=accept_new_options)
        if len(chosen) < len(given) or session_learns(chosen, given):
            box.correct(chosen)
            current = chosen
        elif any(own is not each for own, each in zip(chosen, given, strict=True)):
            current = chosen
        if max_selections is not None and len(texts) > max_selections:
            raise StreamlitSelectionCountExceedsMaxError(len(texts), max_selections)
        box.write({"value": texts, "default": default_texts, **fields, **box.common()})
        return current


def _object_or_text(choices: Options, text: str) -> Any:
    try:
        return choices.first_for(text)
    except KeyError:
        return text


def _chosen(value: Iterable[Any], choices: Options, *, accept_new: bool) -> tuple[list[str], list[Any]]:
    """The chosen options as texts and as objects of this run. An unknown option is dropped."""
    texts: list[str] = []
    objects: list[Any] = []
    for item in value:
        text = choices.text_for(item)
        if text is None and not accept_new:
            continue
        texts.append(str(item) if text is None else text)
        objects.append(item if text is None else choices.own(item))
    return texts, objects


def _default_objects(default: Any, choices: Options) -> list[Any]:
    if default is None:
        return []
    objects = []
    for value in option_list(default):
        if value not in choices.objects:
            raise StreamlitDefaultNotInOptionsError(value)
        objects.append(choices.objects[choices.objects.index(value)])
    return objects


def _limit(max_selections: Any) -> int:
    is_whole = is_integral(max_selections)
    if not is_whole or isinstance(max_selections, bool) or int(max_selections) <= 0:
        advice = "To disable `st.multiselect`, use `disabled=True`." if is_whole and int(max_selections) == 0 else ""
        raise StreamlitValueError("max_selections", ["a positive integer"], advice)
    return int(max_selections)


def _select_all(select_all: Any, count: int) -> int:
    if not isinstance(select_all, int):
        raise StreamlitInvalidParameterTypeError("select_all", ["bool", "int"], select_all)
    if select_all < 0:
        valid = ["True", "False", "a non-negative integer"]
        raise StreamlitValueError(
            "select_all", valid, "When using an int, `select_all` must be a non-negative integer."
        )
    if select_all is True:
        return max(count, 1)
    return int(select_all)
