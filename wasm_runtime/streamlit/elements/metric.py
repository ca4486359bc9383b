"""`st.metric`: a number with its change and a small chart of how it came about."""

from __future__ import annotations

import math
from numbers import Number
from textwrap import dedent
from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError, StreamlitValueError
from wasm_runtime.protocol.payloads.status import MetricArrow, MetricColor, MetricPayload
from wasm_runtime.streamlit.elements.lib.icons import icon_of
from wasm_runtime.streamlit.elements.lib.input import label_text
from wasm_runtime.streamlit.elements.lib.options import option_list
from wasm_runtime.streamlit.elements.lib.parameters import (
    clean_text,
    height_of,
    help_text,
    integer_argument,
    is_word,
    label_visibility_of,
    string_argument,
    width_of,
)
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator

_COLORS: dict[str, MetricColor] = {
    "red": "red",
    "orange": "orange",
    "yellow": "yellow",
    "green": "green",
    "blue": "blue",
    "violet": "violet",
    "gray": "gray",
    "grey": "gray",
    "primary": "primary",
}
_MEANINGS = ("normal", "inverse", "off")
_ARROWS: dict[str, MetricArrow | None] = {"up": "up", "down": "down", "off": None}


class MetricMixin(Writer):
    """`metric`."""

    def metric(
        self,
        label: str,
        value: Any,
        delta: Any = None,
        delta_color: Any = "normal",
        *,
        help: str | None = None,
        icon: str | None = None,
        label_visibility: Any = "visible",
        border: bool = False,
        width: Any = "stretch",
        height: Any = "content",
        chart_data: Any = None,
        chart_type: Any = "line",
        delta_arrow: Any = "auto",
        format: Any = None,
        delta_description: str | None = None,
    ) -> DeltaGenerator:
        """A value in large type, how much it has changed (`delta`), and a chart of its past (`chart_data`)."""
        visibility = label_visibility_of(label_visibility)
        payload: MetricPayload = {
            "type": "metric",
            "label": label_text(label),
            "body": _value_text(value),
            "width": "stretch",
        }
        if changed := _delta_text(delta):
            payload["delta"] = changed
        if integer_argument(border):
            payload["border"] = True
        if help is not None and (shown := help_text(help)):
            payload["help"] = shown
        if found := icon_of(icon):
            payload["icon"] = found
        color, arrow = _color_and_arrow(clean_text(delta_color), delta)
        pointing = clean_text(delta_arrow)
        if pointing in _ARROWS:
            arrow = _ARROWS[pointing]
        elif pointing != "auto":
            raise StreamlitValueError("delta_arrow", map(repr, ("auto", "up", "down", "off")))
        if color != "gray":
            payload["color"] = color
        if arrow is not None:
            payload["arrow"] = arrow
        if visibility != "visible":
            payload["label_visibility"] = visibility
        if chart_data is not None and (past := _numbers(chart_data)):
            payload["chart"] = past
            if is_word(chart_type, ("bar", "area")):
                payload["chart_type"] = chart_type
        if format is not None and (pattern := string_argument(format)):
            payload["format"] = pattern
        if delta_description is not None and (described := string_argument(delta_description)):
            payload["description"] = described
        payload["width"] = width_of(width)
        if not is_word(height, ("content",)):
            payload["height"] = height_of(height)
        return self._put(payload)


def _value_text(value: Any) -> str:
    if value is None:
        return "—"
    return value if isinstance(value, str) else _number_text("value", value)


def _delta_text(delta: Any) -> str:
    if _is_nothing(delta):
        return ""
    return dedent(delta) if isinstance(delta, str) else _number_text("delta", delta)


def _is_nothing(delta: Any) -> bool:
    return delta is None or (isinstance(delta, str) and delta == "")


def _number_text(name: str, value: Any) -> str:
    """A number as its type writes it: Python's, NumPy's, or an array's only one."""
    if isinstance(value, Number):
        return str(value)
    try:
        item = value.item()
    except Exception:
        item = None
    if isinstance(item, (float, int)):
        return str(item)
    kinds = ["int", "float", "Decimal", "NumPy number"]
    raise StreamlitInvalidParameterTypeError(name, kinds, value, "Convert the value to a number type.")


def _color_and_arrow(color: str, delta: Any) -> tuple[MetricColor, MetricArrow | None]:
    if color not in _MEANINGS and color not in _COLORS:
        raise StreamlitValueError("delta_color", map(repr, (*_MEANINGS, *_COLORS)))
    if _is_nothing(delta):
        return "gray", None
    arrow = _arrow(delta)
    if color in _COLORS:
        return _COLORS[color], arrow
    if arrow is None or color == "off":
        return "gray", arrow
    return ("green" if (arrow == "up") == (color == "normal") else "red"), arrow


def _arrow(delta: Any) -> MetricArrow | None:
    """None for a zero. A text is one only if it is "0", and below zero if it begins with a minus."""
    if dedent(delta) == "0" if isinstance(delta, str) else bool(delta == 0):
        return None
    return "down" if dedent(str(delta)).startswith("-") else "up"


def _numbers(values: Any) -> list[float | None]:
    """Numbers of a chart; None where there is none to draw: JSON has neither NaN nor infinity."""
    numbers: list[float | None] = []
    for value in option_list(values):
        try:
            number = float(value)
        except Exception as error:
            raise StreamlitAPIException(
                "Only numeric values are supported for chart data sequence. The value "
                f"'{value}' is of type {type(value)} and cannot be converted to float."
            ) from error
        numbers.append(number if math.isfinite(number) else None)
    return numbers
