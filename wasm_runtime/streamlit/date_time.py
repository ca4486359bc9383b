"""Dates and times to pick."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any

from wasm_runtime.errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)
from wasm_runtime.session.link import Link, one
from wasm_runtime.streamlit.parameters import Key, OnChange, integer_argument, one_of
from wasm_runtime.streamlit.widgets import Input, WidgetWriter

_ORDERS = ("YYYY{0}MM{0}DD", "DD{0}MM{0}YYYY", "MM{0}DD{0}YYYY")
_DATE_FORMATS = tuple(order.format(separator) for separator in "/.-" for order in _ORDERS)
_DATE_TYPES = ("date", "datetime", "ISO string", '"today"')
_YEARS_AROUND = 10  # how far the calendar reaches from the value where no limit is given
_LONGEST_STEP = 23 * 3600  # seconds


class TimeWidgetsMixin(WidgetWriter):
    """`date_input`, `time_input`."""

    def date_input(
        self,
        label: str,
        value: Any = "today",
        min_value: Any = None,
        max_value: Any = None,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        format: str = "YYYY/MM/DD",
        disabled: bool = False,
        required: bool = False,
        label_visibility: Any = "visible",
        width: Any = "stretch",
        bind: Any = None,
        persist_state: Any = None,
    ) -> Any:
        """A date; a sequence as `value` makes it a range and returns a tuple of none, one or two dates.

        Dates are given as date, datetime, ISO string or "today". None as `value` starts empty. Without limits the
        calendar reaches ten years either way.
        """
        call = Input(
            self, label, key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state
        )
        values, is_range = _default_dates(value)
        low, high = _date_limits(values, min_value, max_value)
        if value == "today":
            values = [min(max(values[0], low), high)]
        for date in values:
            if date < low:
                raise StreamlitValueBelowMinError(date, low)
            if date > high:
                raise StreamlitValueAboveMaxError(date, high)
        payload: dict[str, Any] = {"type": "date_input", "range": is_range, "format": _date_format(format)}
        if integer_argument(required):
            payload["required"] = True
        call.identify("date_input", (value, min_value, max_value, payload), format)
        default: Any = tuple(values) if is_range else (values[0] if values else None)

        def parse(wire: list[str] | None) -> Any:
            if wire is None:
                return default
            dates = tuple(dt.date.fromisoformat(text) for text in wire)
            return dates if is_range else (dates[0] if dates else None)

        def from_address(texts: list[str]) -> list[str]:
            dates = [dt.date.fromisoformat(text.replace("/", "-")) for text in texts]
            if len(dates) > (2 if is_range else 1) or not all(low <= date <= high for date in dates):
                raise ValueError(texts)
            return _date_texts(dates)

        current, assigned, widget = call.register("date_input", parse, Link(list, from_address))
        limited = min_value is not None or max_value is not None
        if limited and current != default and not _fits(current, low, high, is_range):
            current = default
            call.context.state.correct(widget, default)
        payload["minimum"], payload["maximum"] = low.isoformat(), high.isoformat()
        call.write(payload, current, _date_texts(default), assigned=assigned, serialize=_date_texts)
        return current

    def time_input(
        self,
        label: str,
        value: Any = "now",
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        disabled: bool = False,
        required: bool = False,
        label_visibility: Any = "visible",
        step: int | dt.timedelta = dt.timedelta(minutes=15),
        format: Any = "24h",
        width: Any = "stretch",
        bind: Any = None,
        persist_state: Any = None,
    ) -> dt.time | None:
        """A time of day. `step` in seconds or as a timedelta; one that is no whole minute shows the seconds too."""
        call = Input(
            self, label, key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state
        )
        seconds = _step_seconds(step)
        pattern = "%H:%M:%S" if seconds % 60 else "%H:%M"
        default = _default_time(value, with_seconds=bool(seconds % 60))
        payload: dict[str, Any] = {"type": "time_input", "step": seconds}
        if integer_argument(required):
            payload["required"] = True
        call.identify("time_input", (value, payload), seconds)
        payload["format"] = one_of("format", format, ("12h", "24h", "localized"))

        def parse(wire: str | None) -> dt.time | None:
            return default if wire is None else dt.time.fromisoformat(wire)

        def serialize(value: Any) -> str | None:
            if value is None:
                return None
            return dt.time.strftime(value.time() if isinstance(value, dt.datetime) else value, pattern)

        def from_address(text: str) -> str:
            return dt.time.fromisoformat(text).strftime(pattern)

        current, assigned, _ = call.register("time_input", parse, one(str, from_address))
        call.write(payload, current, serialize(default), assigned=assigned, serialize=serialize)
        return current


def _default_dates(value: Any) -> tuple[list[dt.date], bool]:
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
    if value == "today":
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


def _date_limits(values: list[dt.date], min_value: Any, max_value: Any) -> tuple[dt.date, dt.date]:
    first, last = (values[0], values[-1]) if values else (dt.date.today(), dt.date.today())
    low = _years_later(first, -_YEARS_AROUND) if min_value is None else _limit("min_value", min_value)
    high = _years_later(last, _YEARS_AROUND) if max_value is None else _limit("max_value", max_value)
    if low > high:
        raise StreamlitInvalidMinMaxError(low, high)
    return low, high


def _years_later(date: dt.date, years: int) -> dt.date:
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


def _date_format(format: Any) -> str:
    if not isinstance(format, str):
        raise StreamlitInvalidParameterTypeError("format", ["str"], format)
    if format not in _DATE_FORMATS:
        raise StreamlitValueError("format", map(repr, _DATE_FORMATS), f"Provided value: {format!r}.")
    return format


def _fits(value: Any, low: dt.date, high: dt.date, is_range: bool) -> bool:
    """Whether a value is of the widget's shape and between its limits. None stands for none chosen."""
    if value is None:
        return True
    if is_range:
        return isinstance(value, tuple) and 0 < len(value) <= 2 and all(_fits(each, low, high, False) for each in value)
    if isinstance(value, dt.datetime):
        value = value.date()
    return isinstance(value, dt.date) and low <= value <= high


def _date_texts(value: Any) -> list[str]:
    if value is None:
        return []
    dates = value if isinstance(value, (list, tuple)) else [value]
    return [dt.date(each.year, each.month, each.day).isoformat() for each in dates]


def _step_seconds(step: Any) -> int:
    if isinstance(step, bool) or not isinstance(step, (int, dt.timedelta)):
        raise StreamlitInvalidParameterTypeError("step", ["int", "timedelta"], step)
    seconds = int(step.total_seconds()) if isinstance(step, dt.timedelta) else step
    if not 1 <= seconds <= _LONGEST_STEP:
        raise StreamlitValueOutOfRangeError("step", f"{seconds} seconds", "1 second", "23 hours")
    return seconds


def _default_time(value: Any, *, with_seconds: bool) -> dt.time | None:
    if value is None:
        return None
    time = _time(value)
    return time if with_seconds else time.replace(second=0, microsecond=0)


def _time(value: Any) -> dt.time:
    if value == "now":
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
