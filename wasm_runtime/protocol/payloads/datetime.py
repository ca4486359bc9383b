"""Widgets whose value is a date or a time.

The `Fields` of a widget are those that its call knows before the widget has a value.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.widgets import InputPayload


class DateInputFields(TypedDict):
    type: Literal["date_input"]
    range: bool
    format: str
    required: NotRequired[Literal[True]]


class DateInputPayload(InputPayload, DateInputFields):
    """Dates are ISO strings. A single date is a list of one, none chosen an empty list, a range a list of up to two."""

    value: list[str]
    default: list[str]
    minimum: str
    maximum: str


class TimeInputFields(TypedDict):
    type: Literal["time_input"]
    step: int
    required: NotRequired[Literal[True]]


class TimeInputPayload(InputPayload, TimeInputFields):
    """`value` is HH:MM, or HH:MM:SS where `step` (seconds) does not divide into minutes."""

    value: str | None
    default: str | None
    format: Literal["12h", "24h", "localized"]


class DateTimeInputFields(TypedDict):
    type: Literal["datetime_input"]
    format: str
    step: int
    required: NotRequired[Literal[True]]


class DateTimeInputPayload(InputPayload, DateTimeInputFields):
    """Moments are YYYY-MM-DDTHH:MM, as the clock on the wall says; `step` is in seconds."""

    value: str | None
    default: str | None
    minimum: str
    maximum: str


DateTimeWidget = DateInputPayload | TimeInputPayload | DateTimeInputPayload
