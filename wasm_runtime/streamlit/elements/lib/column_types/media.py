"""Columns that cannot be edited: images, audio, video, JSON."""

from __future__ import annotations

from wasm_runtime.streamlit.elements.lib.column_types.common import ColumnConfig, of_kind


def ImageColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    alignment: str | None = None,
) -> ColumnConfig:
    """URLs of images."""
    return _shown("image", label, width, help, pinned, alignment)


def AudioColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    alignment: str | None = None,
) -> ColumnConfig:
    """URLs of audio files."""
    return _shown("audio", label, width, help, pinned, alignment)


def VideoColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    alignment: str | None = None,
) -> ColumnConfig:
    """URLs of videos."""
    return _shown("video", label, width, help, pinned, alignment)


def JsonColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    alignment: str | None = None,
) -> ColumnConfig:
    """Values shown as JSON."""
    return _shown("json", label, width, help, pinned, alignment)


def _shown(
    kind: str, label: str | None, width: str | int | None, help: str | None, pinned: bool | None, alignment: str | None
) -> ColumnConfig:
    shared = {"label": label, "width": width, "help": help, "pinned": pinned, "alignment": alignment}
    return of_kind(shared, kind)
