"""Columns of options and of lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import cycle
from typing import Any

from wasm_runtime.streamlit.elements.lib.column_types.common import ColumnConfig, of_kind


def SelectboxColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    default: Any = None,
    options: Iterable[Any] | None = None,
    format_func: Callable[[Any], str] | None = None,
) -> ColumnConfig:
    """One of several options."""
    shared = _choice(label, width, help, disabled, required, pinned, default)
    return of_kind(shared, "selectbox", options=_options(options, format_func))


def MultiselectColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    default: Iterable[str] | None = None,
    options: Iterable[Any] | None = None,
    accept_new_options: bool | None = None,
    color: Any = None,
    format_func: Callable[[Any], str] | None = None,
) -> ColumnConfig:
    """Lists of options, each in its own colour; fewer colours than options are repeated."""
    shared = _choice(label, width, help, disabled, required, pinned, None if default is None else list(default))
    made = _options(options, format_func, color)
    return of_kind(shared, "multiselect", options=made, accept_new_options=accept_new_options)


def ListColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    default: Iterable[str] | None = None,
) -> ColumnConfig:
    """Lists of texts."""
    shared = {
        "label": label,
        "width": width,
        "help": help,
        "pinned": pinned,
        "disabled": disabled,
        "required": required,
        "default": None if default is None else list(default),
    }
    return of_kind(shared, "list")


def _choice(
    label: str | None,
    width: str | int | None,
    help: str | None,
    disabled: bool | None,
    required: bool | None,
    pinned: bool | None,
    default: Any,
) -> ColumnConfig:
    return {
        "label": label,
        "width": width,
        "help": help,
        "disabled": disabled,
        "required": required,
        "pinned": pinned,
        "default": default,
    }


def _options(
    options: Iterable[Any] | None, format_func: Callable[[Any], str] | None, color: Any = None
) -> list[Any] | None:
    """Options as they are, or as dicts of value, label and colour where they have more than a value."""
    if options is None:
        return None
    if format_func is None and color is None:
        return list(options)
    colors = cycle([color] if isinstance(color, str) else [*(color or ())] or [None])
    made = []
    for option in options:
        one = {"value": option}
        if format_func is not None:
            one["label"] = format_func(option)
        if color is not None:
            one["color"] = next(colors)
        made.append(one)
    return made
