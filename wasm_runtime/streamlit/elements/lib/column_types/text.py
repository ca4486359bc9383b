"""Columns of text and of checkboxes."""

from __future__ import annotations

from wasm_runtime.streamlit.elements.lib.column_types.common import ColumnConfig, editable, of_kind
from wasm_runtime.streamlit.elements.lib.icons import icon_of


def TextColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: str | None = None,
    default: str | None = None,
    max_chars: int | None = None,
    validate: str | None = None,
) -> ColumnConfig:
    """Texts; `validate` is a regular expression."""
    shared = editable(label, width, help, disabled, required, pinned, alignment, default)
    return of_kind(shared, "text", max_chars=max_chars, validate=validate)


def LinkColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: str | None = None,
    default: str | None = None,
    max_chars: int | None = None,
    validate: str | None = None,
    display_text: str | None = None,
) -> ColumnConfig:
    """URLs; `display_text` is shown instead, or the part of the URL that it matches."""
    if display_text and display_text.startswith(":material"):
        icon_of(display_text)
    shared = editable(label, width, help, disabled, required, pinned, alignment, default)
    return of_kind(shared, "link", max_chars=max_chars, validate=validate, display_text=display_text)


def MarkdownColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: str | None = None,
    default: str | None = None,
) -> ColumnConfig:
    """Texts in markdown."""
    shared = editable(label, width, help, disabled, required, pinned, alignment, default)
    return of_kind(shared, "markdown")


def CheckboxColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: str | None = None,
    default: bool | None = None,
) -> ColumnConfig:
    """Checkboxes."""
    shared = editable(label, width, help, disabled, required, pinned, alignment, default)
    return of_kind(shared, "checkbox")
