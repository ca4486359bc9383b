"""How a widget's value reads in the page's address, for widgets with `bind="query-params"`.

`texts` gives the texts of what the page shows; `wire` is the way back and raises `ValueError` for texts that the widget
would not take. The name in the address is the widget's key; the default leaves no trace there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from wasm_runtime.protocol.messages import WireValue


@dataclass(frozen=True, slots=True)
class QueryBinding:
    """The way from a widget's value to its texts in the address, and back."""

    texts: Callable[[Any], list[str]]
    wire: Callable[[list[str]], WireValue]


def one(text: Callable[[Any], str], wire: Callable[[str], WireValue]) -> QueryBinding:
    """The binding of a widget that shows one value or none. Of several texts the last counts."""
    return QueryBinding(lambda value: [] if value is None else [text(value)], lambda texts: wire(texts[-1]))


def among(options: list[str], text: str) -> str:
    """The text, if it is one of these. Raises `ValueError`."""
    options.index(text)
    return text


def _flag(text: str) -> bool:
    return among(["false", "true"], text.lower()) == "true"


TEXT = one(str, str)
FLAG = one(lambda value: "true" if value else "false", _flag)


def number_text(number: float) -> str:
    """A number as short as it can be: 7 for 7.0."""
    return str(int(number)) if number == int(number) and abs(number) < 1e15 else repr(number)
