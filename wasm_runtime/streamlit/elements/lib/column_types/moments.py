"""Columns of dates and times."""

from __future__ import annotations

import datetime as dt

from wasm_runtime.streamlit.elements.lib.column_types.common import ColumnConfig, editable, of_kind


def DateColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: str | None = None,
    default: dt.date | None = None,
    format: str | None = None,
    min_value: dt.date | None = None,
    max_value: dt.date | None = None,
    step: int | None = None,
) -> ColumnConfig:
    """Dates; `step` in days."""
    shared = editable(label, width, help, disabled, required, pinned, alignment, _iso(default))
    return of_kind(shared, "date", format=format, min_value=_iso(min_value), max_value=_iso(max_value), step=step)


def TimeColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: str | None = None,
    default: dt.time | None = None,
    format: str | None = None,
    min_value: dt.time | None = None,
    max_value: dt.time | None = None,
    step: float | dt.timedelta | None = None,
) -> ColumnConfig:
    """Times; `step` in seconds."""
    shared = editable(label, width, help, disabled, required, pinned, alignment, _iso(default))
    return of_kind(
        shared, "time", format=format, min_value=_iso(min_value), max_value=_iso(max_value), step=_seconds(step)
    )


def DatetimeColumn(
    label: str | None = None,
    *,
    width: str | int | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: str | None = None,
    default: dt.datetime | None = None,
    format: str | None = None,
    min_value: dt.datetime | None = None,
    max_value: dt.datetime | None = None,
    step: float | dt.timedelta | None = None,
    timezone: str | None = None,
) -> ColumnConfig:
    """Dates with times; `step` in seconds."""
    shared = editable(label, width, help, disabled, required, pinned, alignment, _iso(default))
    return of_kind(
        shared,
        "datetime",
        format=format,
        min_value=_iso(min_value),
        max_value=_iso(max_value),
        step=_seconds(step),
        timezone=timezone,
    )


def _iso(moment: dt.date | dt.time | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _seconds(step: float | dt.timedelta | None) -> float | None:
    return step.total_seconds() if isinstance(step, dt.timedelta) else step
