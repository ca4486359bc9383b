"""Dates as parameters give them and as the page shows them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from wasm_runtime.errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
)
from wasm_runtime.streamlit.elements.lib.parameters import is_word

_ORDERS = ("YYYY{0}MM{0}DD", "DD{0}MM{0}YYYY", "MM{0}DD{0}YYYY")
_DATE_FORMATS = tuple(order.format(separator) for separator in "/.-" for order in _ORDERS)
_DATE_TYPES = ("date", "datetime", "ISO string", '"today"')
YEARS_AROUND = 10  # how far the calendar reaches from the value where no limit is given


def default_dates(value: Any) -> tuple[list[dt.date], bool]:
    """The dates given, and whether they make a range."""
    if value is None:
        return [], False
    if isinstance(value, Sequence) and not isinstance(value, str):
        if len(value) > 2:
            expected = ("date", "datetime", "sequence of 0 to 2 date or datetime values")
            raise StreamlitInvalidParameterTypeError("value", expected, value)
        return [_date(each) for each in value], True
    return [_date(value)], False


def _date(value: Any) -> dt.date:
    if is_word(value, ("today",)):
        return dt.date.today()
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        try:
            return dt.datetime.fromisoformat(value).date()
        except ValueError:
            pass
    raise StreamlitInvalidParameterTypeError("value", _DATE_TYPES, value)


def _limit(name: str, value: Any) -> dt.date:
    if isinstance(value, (dt.date, str)):
        return _date(value)
    raise StreamlitInvalidParameterTypeError(name, ("date", "datetime", "ISO string", "None"), value)


def date_limits(values: list[dt.date], min_value: Any, max_value: Any) -> tuple[dt.date, dt.date]:
    first, last = (values[0], values[-1]) if values else (dt.date.today(), dt.date.today())
    low = years_later(first, -YEARS_AROUND) if min_value is None else _limit("min_value", min_value)
    high = years_later(last, YEARS_AROUND) if max_value is None else _limit("max_value", max_value)
    if low > high:
        raise StreamlitInvalidMinMaxError(low, high)
    return low, high


def years_later(date: dt.date, years: int) -> dt.date:
    """The same day so many years later, kept within the calendar; 29 February may become the 28th."""
    year = date.year + years
    if year < dt.MINYEAR:
        return dt.date.min
    if year > dt.MAXYEAR:
        return dt.date.max
    try:
        return date.replace(year=year)
    except ValueError:
        return date.replace(year=year, day=28)


def date_format(format: Any) -> str:
    if not isinstance(format, str):
        raise StreamlitInvalidParameterTypeError("format", ["str"], format)
    if format not in _DATE_FORMATS:
        raise StreamlitValueError("format", map(repr, _DATE_FORMATS), f"Provided value: {format!r}.")
    return format


def dates_fit(value: Any, low: dt.date, high: dt.date, is_range: bool) -> bool:
    """Whether a value is of the widget's shape and between its limits. None stands for none chosen."""
    if value is None:
        return True
    if is_range:
        has_room = isinstance(value, tuple) and 0 < len(value) <= 2
        return has_room and all(dates_fit(each, low, high, False) for each in value)
    if isinstance(value, dt.datetime):
        value = value.date()
    return isinstance(value, dt.date) and low <= value <= high


def date_texts(value: Any) -> list[str]:
    if value is None:
        return []
    dates = value if isinstance(value, (list, tuple)) else [value]
    return [dt.date(each.year, each.month, each.day).isoformat() for each in dates]
