"""Columns of numbers, and of lists of numbers drawn as small charts."""

from __future__ import annotations

from typing import Any

from wasm_runtime.errors import StreamlitValueError
from wasm_runtime.streamlit.elements.lib.column_types.common import ColumnConfig, editable, of_kind

_COLORS = "auto auto-inverse red blue green yellow violet orange gray grey primary".split()


def NumberColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: str | None = None,
    default: float | None = None,
    format: str | None = None,
    min_value: float | None = None,
    max_value: float | None = None,
    step: float | None = None,
) -> ColumnConfig:
    """Numbers; `format` is printf-like or one of the names that Streamlit gives."""
    shared = editable(label, width, help, disabled, required, pinned, alignment, default)
    return of_kind(shared, "number", min_value=min_value, max_value=max_value, format=format, step=step)


def ProgressColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    format: str | None = None,
    min_value: float | None = None,
    max_value: float | None = None,
    step: float | None = None,
    color: Any = None,
) -> ColumnConfig:
    """Numbers as progress bars."""
    _check_color(color)
    shared = {"label": label, "width": width, "help": help, "pinned": pinned}
    return of_kind(shared, "progress", format=format, min_value=min_value, max_value=max_value, step=step, color=color)


def BarChartColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    y_min: float | None = None,
    y_max: float | None = None,
    color: Any = None,
) -> ColumnConfig:
    """Lists of numbers as bar charts."""
    return _chart("bar_chart", label, width, help, pinned, y_min, y_max, color)


def LineChartColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    y_min: float | None = None,
    y_max: float | None = None,
    color: Any = None,
) -> ColumnConfig:
    """Lists of numbers as line charts."""
    return _chart("line_chart", label, width, help, pinned, y_min, y_max, color)


def AreaChartColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    y_min: float | None = None,
    y_max: float | None = None,
    color: Any = None,
) -> ColumnConfig:
    """Lists of numbers as area charts."""
    return _chart("area_chart", label, width, help, pinned, y_min, y_max, color)


def _chart(
    kind: str,
    label: str | None,
    width: str | int | None,
    help: str | None,
    pinned: bool | None,
    y_min: float | None,
    y_max: float | None,
    color: Any,
) -> ColumnConfig:
    _check_color(color)
    shared = {"label": label, "width": width, "help": help, "pinned": pinned}
    return of_kind(shared, kind, y_min=y_min, y_max=y_max, color=color)


def _check_color(color: Any) -> None:
    if color is None or (isinstance(color, str) and (color in _COLORS or color.startswith(("#", "rgb(", "rgba(")))):
        return
    raise StreamlitValueError("color", [*_COLORS, "a valid hex color", "an rgb() or rgba() color"])
