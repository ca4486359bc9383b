"""The options that choices choose from: objects, their texts, and the way from one to the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum, EnumMeta
from typing import Any

from wasm_runtime.errors import StreamlitValueError
from wasm_runtime.protocol.payloads.choices import FilterMode
from wasm_runtime.streamlit.elements.lib.enum_coercion import own_member
from wasm_runtime.streamlit.elements.lib.numpy_values import first_column, is_numpy_array, is_pandas_object
from wasm_runtime.streamlit.elements.lib.parameters import is_word, one_of, string_argument

_FILTER_MODES: tuple[FilterMode, ...] = ("fuzzy", "contains", "prefix")


class Options:
    """The options of one call: the objects, their texts, and the way from one to the other."""

    def __init__(self, options: Any, format_func: Callable[[Any], Any]) -> None:
        self.objects = option_list(options)
        self.texts = [string_argument(format_func(option)) for option in self.objects]
        self.format = format_func
        kinds = {type(each) for each in self.objects}
        self._kind = options if isinstance(options, EnumMeta) else kinds.pop() if len(kinds) == 1 else None
        self._last = {text: index for index, text in enumerate(self.texts)}

    def first_for(self, text: str) -> Any:
        """The first object whose text this is. Raises `KeyError` if there is none."""
        if text not in self._last:
            raise KeyError(text)
        return self.objects[self.texts.index(text)]

    def last_for(self, text: str) -> Any:
        """The last object whose text this is. Raises `KeyError` if there is none."""
        return self.objects[self._last[text]]

    def own(self, value: Any) -> Any:
        """This run's option that `value` is, if it is one of an earlier run, whose classes were others."""
        if isinstance(value, Enum):
            return own_member(value, self._kind)
        if value in self.objects:
            equal = self.objects[self.objects.index(value)]
            mine, theirs = type(equal), type(value)
            return equal if mine is not theirs and mine.__qualname__ == theirs.__qualname__ else value
        text = self.text_for(value)
        return value if text is None else self.last_for(text)

    def text_for(self, value: Any) -> str | None:
        """The text of an option: the one `value` is shown as, or else the one of an option that equals it."""
        if value is None and None not in self.objects:
            return None
        try:
            text = str(self.format(value))
        except Exception:
            text = None
        if text in self._last:
            return text
        return self.texts[self.objects.index(value)] if value in self.objects else None


def session_learns(own: Sequence[Any], given: Sequence[Any]) -> bool:
    """Whether session state is told of this run's options. As in Streamlit, it keeps an Enum's members as they were."""
    return any(mine is not each and not isinstance(each, Enum) for mine, each in zip(own, given, strict=True))


def option_list(options: Any) -> list[Any]:
    """Options as a list: of an iterable its items, of an enum its members, of a table its first column.

    Members that are strings are their values, as in Streamlit.
    """
    if options is None:
        return []
    if isinstance(options, EnumMeta):
        members: list[Enum] = list(options)
        return [member.value if isinstance(member, str) else member for member in members]
    if isinstance(options, (str, bytes)) or not isinstance(options, Iterable):
        return [options]
    return first_column(options) if is_numpy_array(options) or is_pandas_object(options) else list(options)


def filter_mode_of(mode: Any) -> FilterMode:
    """How a list is searched; "fuzzy" is the usual way."""
    if mode is not None and not is_word(mode, _FILTER_MODES):
        raise StreamlitValueError("filter_mode", [*_FILTER_MODES, "None"])
    return "none" if mode is None else one_of("filter_mode", mode, _FILTER_MODES)
