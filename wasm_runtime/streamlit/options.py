"""The options that choices choose from: objects, their texts, and the way from one to the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import EnumMeta
from typing import Any

from wasm_runtime.errors import StreamlitValueError
from wasm_runtime.streamlit.parameters import string_argument

_FILTER_MODES = ("fuzzy", "contains", "prefix", None)


class Options:
    """The options of one call: the objects, their texts, and the way from one to the other."""

    def __init__(self, options: Any, format_func: Callable[[Any], Any]) -> None:
        self.objects = option_list(options)
        self.texts = [string_argument(format_func(option)) for option in self.objects]
        self.format = format_func
        self._last = {text: index for index, text in enumerate(self.texts)}

    def first_for(self, text: str) -> Any:
        """The first object whose text this is. Raises `KeyError` if there is none."""
        if text not in self._last:
            raise KeyError(text)
        return self.objects[self.texts.index(text)]

    def last_for(self, text: str) -> Any:
        """The last object whose text this is. Raises `KeyError` if there is none."""
        return self.objects[self._last[text]]

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


def option_list(options: Any) -> list[Any]:
    """Options as a list: of an iterable its items, of an enum its members, of a dataframe its first column."""
    if options is None:
        return []
    if isinstance(options, EnumMeta):
        return list(options)
    if isinstance(options, (str, bytes)) or not isinstance(options, Iterable):
        return [options]
    if hasattr(options, "iloc") and getattr(options, "ndim", 1) == 2:
        return list(options.iloc[:, 0])
    return list(options)


def filter_fields(mode: Any) -> dict[str, Any]:
    """How a list is searched, as fields of its payload."""
    if mode not in _FILTER_MODES:
        raise StreamlitValueError("filter_mode", map(str, _FILTER_MODES))
    return {} if mode == "fuzzy" else {"filter_mode": mode or "none"}
