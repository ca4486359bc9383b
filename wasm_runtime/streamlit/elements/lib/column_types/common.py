"""What all kinds of columns share."""

from __future__ import annotations

from typing import Any

ColumnConfig = dict[str, Any]


def Column(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: str | None = None,
) -> ColumnConfig:
    """Any column: what all kinds have in common."""
    return {
        "label": label,
        "width": width,
        "help": help,
        "disabled": disabled,
        "required": required,
        "pinned": pinned,
        "alignment": alignment,
    }


def editable(
    label: str | None,
    width: str | int | None,
    help: str | None,
    disabled: bool | None,
    required: bool | None,
    pinned: bool | None,
    alignment: str | None,
    default: Any,
) -> ColumnConfig:
    """What columns share whose cells are single values that can be edited; `default` as the page gets it."""
    shared = Column(
        label, width=width, help=help, disabled=disabled, required=required, pinned=pinned, alignment=alignment
    )
    return {**shared, "default": default}


def of_kind(shared: ColumnConfig, kind: str, **settings: Any) -> ColumnConfig:
    """The column of this kind, with the settings that only this kind has."""
    return {**shared, "type_config": dict([("type", kind), *settings.items()])}
