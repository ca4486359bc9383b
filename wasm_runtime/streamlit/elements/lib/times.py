"""Times of day, and days with their times, as parameters give them."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from wasm_runtime.errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
    StreamlitValueOutOfRangeError,
)
from wasm_runtime.streamlit.elements.lib.dates import YEARS_AROUND, years_later
from wasm_runtime.streamlit.elements.lib.parameters import is_word

_LONGEST_STEP = 23 * 3600  # seconds
_MOMENT_TYPES = ("datetime", "date", "time", "ISO string", '"now"')
_LAST_MINUTE = dt.time(23, 59)


def step_seconds(step: Any, *, shortest: int = 1) -> int:
    """A step in seconds: no less than `shortest`, no more than 23 hours."""
    if isinstance(step, bool) or not isinstance(step, (int, dt.timedelta)):
        raise StreamlitInvalidParameterTypeError("step", ["int", "timedelta"], step)
    seconds = int(step.total_seconds()) if isinstance(step, dt.timedelta) else step
    if not shortest <= seconds <= _LONGEST_STEP:
        low = f"{shortest} second{'' if shortest == 1 else 's'}"
        raise StreamlitValueOutOfRangeError("step", f"{seconds} seconds", low, "23 hours")
    return seconds


def default_time(value: Any, *, with_seconds: bool) -> dt.time | None:
    if value is None:
        return None
    time = _time(value)
    return time if with_seconds else time.replace(second=0, microsecond=0)


def _time(value: Any) -> dt.time:
    if is_word(value, ("now",)):
        return dt.datetime.now().time().replace(microsecond=0)
    if isinstance(value, dt.datetime):
        return value.time()
    if isinstance(value, dt.time):
        return value
    if isinstance(value, str):
        text = value if re.match(r"\d{4}-", value) else f"2000-01-01T{value}"
        try:
            return dt.datetime.fromisoformat(text).time()
        except ValueError:
            pass
    raise StreamlitInvalidParameterTypeError("value", ("datetime", "time", "ISO string"), value)


# --- moments: days with their times, to the minute and without a time zone --------------------------------------------


def default_moment(value: Any) -> dt.datetime | None:
    return None if value is None else _moment(value, dt.date.today(), dt.time())


def moment_limits(value: dt.datetime | None, min_value: Any, max_value: Any) -> tuple[dt.datetime, dt.datetime]:
    """From when to when a moment may be chosen. Raises the errors of limits and of a `value` outside them.

    Without limits it is ten years either way. A limit that is a time of day is of the value's day, or of today.
    """
    day = dt.date.today() if value is None else value.date()
    low = (
        dt.datetime.combine(years_later(day, -YEARS_AROUND), dt.time())
        if min_value is None
        else _moment(min_value, day, dt.time())
    )
    high = (
        dt.datetime.combine(years_later(day, YEARS_AROUND), _LAST_MINUTE)
        if max_value is None
        else _moment(max_value, day, _LAST_MINUTE)
    )
    if low > high:
        raise StreamlitInvalidMinMaxError(low, high)
    if value is not None and value < low:
        raise StreamlitValueBelowMinError(value, low)
    if value is not None and value > high:
        raise StreamlitValueAboveMaxError(value, high)
    return low, high


def optional_moment_text(value: Any) -> str | None:
    """A moment, or none, as the page has it."""
    return None if value is None else moment_text(value)


def moment_text(value: dt.datetime) -> str:
    """A moment as the page has it."""
    local = value.replace(tzinfo=None) if value.tzinfo else value
    return dt.datetime(local.year, local.month, local.day, local.hour, local.minute).isoformat(timespec="minutes")


def moment_of(text: str) -> dt.datetime:
    """The moment that an address names: as the page has it, or as the field shows it. Raises `ValueError`."""
    return dt.datetime.strptime(text, "%Y/%m/%d, %H:%M" if "," in text else "%Y-%m-%dT%H:%M")


def _moment(value: Any, day: dt.date, time: dt.time) -> dt.datetime:
    """`day` completes a time, `time` a date."""
    if is_word(value, ("now",)):
        return _plain(dt.datetime.now())
    if isinstance(value, dt.datetime):
        return _plain(value)
    if isinstance(value, dt.date):
        return dt.datetime.combine(value, time)
    if isinstance(value, dt.time):
        return _plain(dt.datetime.combine(day, value))
    if isinstance(value, str):
        for parse in (dt.datetime.fromisoformat, dt.time.fromisoformat):
            try:
                return _moment(parse(value), day, time)
            except ValueError:
                continue
    raise StreamlitInvalidParameterTypeError("value", _MOMENT_TYPES, value)


def _plain(value: dt.datetime) -> dt.datetime:
    return value.replace(second=0, microsecond=0, tzinfo=None)
