"""Columns of buttons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wasm_runtime.errors import StreamlitMissingRequiredParameterError
from wasm_runtime.streamlit.elements.lib.column_types.common import ColumnConfig, of_kind


@dataclass(frozen=True)
class ButtonColumnResult:
    """A column of buttons with a key, and what a press calls."""

    config: ColumnConfig
    on_click: Any = None
    args: Any = None
    kwargs: Any = None
    key: Any = None


def ButtonColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    alignment: str | None = None,
    type: Any = "secondary",
    on_click: Any = None,
    args: Any = None,
    kwargs: Any = None,
    key: Any = None,
) -> ColumnConfig | ButtonColumnResult:
    """Buttons. With a `key`, a press calls `on_click`; raises `StreamlitMissingRequiredParameterError` without one."""
    shared = {"label": label, "width": width, "help": help, "pinned": pinned, "alignment": alignment, "disabled": True}
    config = of_kind(shared, "button", button_type=type)
    if key is not None:
        return ButtonColumnResult(config, on_click, args, kwargs, key)
    if on_click is not None or args is not None or kwargs is not None:
        raise StreamlitMissingRequiredParameterError(
            "key", "Callbacks passed via `on_click`, `args`, or `kwargs` need a unique key to be registered."
        )
    return config
