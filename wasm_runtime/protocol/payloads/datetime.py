"""Widgets whose value is a date or a time."""

from __future__ import annotations

from typing import Literal, NotRequired

from wasm_runtime.protocol.payloads.widgets import InputPayload


class DateInputPayload(InputPayload):
    """Dates are ISO strings. A single date is a list of one, none chosen an empty list, a range a list of up to two."""

    type: Literal["date_input"]
    range: bool
    value: list[str]
    default: list[str]
    minimum: str
    maximum: str
    format: str
    required: NotRequired[Literal[True]]


class TimeInputPayload(InputPayload):
    """`value` is HH:MM, or HH:MM:SS where `step` (seconds) does not divide into minutes."""

    type: Literal["time_input"]
    value: str | None
    default: str | None
    step: int
    format: Literal["12h", "24h", "localized"]
    required: NotRequired[Literal[True]]


class DateTimeInputPayload(InputPayload):
    """Moments are YYYY-MM-DDTHH:MM, as the clock on the wall says; `step` is in seconds."""

    type: Literal["datetime_input"]
    value: str | None
    default: str | None
    minimum: str
    maximum: str
    format: str
    step: int
    required: NotRequired[Literal[True]]
