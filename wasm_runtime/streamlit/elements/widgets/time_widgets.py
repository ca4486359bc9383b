"""Dates and times."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from wasm_runtime.errors import StreamlitValueAboveMaxError, StreamlitValueBelowMinError
from wasm_runtime.protocol.payloads.datetime import DateInputFields, DateTimeInputFields, TimeInputFields
from wasm_runtime.session.layers import MISSING
from wasm_runtime.session.query_binding import QueryBinding, one
from wasm_runtime.streamlit.elements.lib.dates import date_format, date_limits, date_texts, dates_fit, default_dates
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import Key, MaybeNone, OnChange, integer_argument, is_word, one_of
from wasm_runtime.streamlit.elements.lib.times import (
    default_moment,
    default_time,
    moment_limits,
    moment_of,
    moment_text,
    optional_moment_text,
    step_seconds,
)


class TimeWidgetsMixin(WidgetWriter):
    """`date_input`, `time_input`, `datetime_input`."""

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
        """A date; a sequence as `value` selects a range and returns a tuple of up to two dates.

        Dates are given as date, datetime, ISO string or "today". None as `value` starts empty. Without limits the
        calendar reaches ten years either way.
        """
        call = Input(
            self,
            label,
            key=key,
            help=help,
            on_change=on_change,
            args=args,
            kwargs=kwargs,
            disabled=disabled,
            label_visibility=label_visibility,
            width=width,
            bind=bind,
            persist_state=persist_state,
        )
        values, is_range, low, high = _dates_and_limits(value, min_value, max_value)
        fields: DateInputFields = {"type": "date_input", "range": is_range, "format": date_format(format)}
        if integer_argument(required):
            fields["required"] = True
        identity: DateInputFields = {**fields}
        if is_word(value, ("today",)) and (held := call.held()) is not MISSING:
            # What is there already says what no value does: whether this is a range.
            values, is_range, low, high = _dates_and_limits(held, min_value, max_value)
            fields["range"] = is_range
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
            return date_texts(dates)

        field = call.register(
            "date_input",
            parse,
            identity=(value, min_value, max_value, identity),
            keyed_identity=format,
            binding=QueryBinding(list, from_address),
        )
        current = field.value
        limited = min_value is not None or max_value is not None
        if limited and current != default and not dates_fit(current, low, high, is_range):
            current = default
            field.correct(default)
        shown_default = date_texts(default)
        field.write(
            {
                "minimum": low.isoformat(),
                "maximum": high.isoformat(),
                "value": field.serialized(date_texts, current, shown_default),
                "default": shown_default,
                **fields,
                **field.common(),
            }
        )
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
    ) -> dt.time | MaybeNone:
        """A time of day. `step` is in seconds or a timedelta; if it is not in whole minutes, seconds are shown."""
        call = Input(
            self,
            label,
            key=key,
            help=help,
            on_change=on_change,
            args=args,
            kwargs=kwargs,
            disabled=disabled,
            label_visibility=label_visibility,
            width=width,
            bind=bind,
            persist_state=persist_state,
        )
        seconds = step_seconds(step)
        pattern = "%H:%M:%S" if seconds % 60 else "%H:%M"
        default = default_time(value, with_seconds=bool(seconds % 60))
        fields: TimeInputFields = {"type": "time_input", "step": seconds}
        if integer_argument(required):
            fields["required"] = True
        shown_format = one_of("format", format, ("12h", "24h", "localized"))
        if call.holds_none():
            default = None

        def parse(wire: str | None) -> dt.time | None:
            return default if wire is None else dt.time.fromisoformat(wire)

        def serialize(value: Any) -> str | None:
            if value is None:
                return None
            return dt.time.strftime(value.time() if isinstance(value, dt.datetime) else value, pattern)

        def from_address(text: str) -> str:
            return dt.time.fromisoformat(text).strftime(pattern)

        field = call.register(
            "time_input",
            parse,
            identity=(value, fields),
            keyed_identity=seconds,
            binding=one(str, from_address),
        )
        shown_default = serialize(default)
        field.write(
            {
                "format": shown_format,
                "value": field.serialized(serialize, field.value, shown_default),
                "default": shown_default,
                **fields,
                **field.common(),
            }
        )
        return field.value

    def datetime_input(
        self,
        label: str,
        value: Any = "now",
        min_value: Any = None,
        max_value: Any = None,
        *,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        format: str = "YYYY/MM/DD",
        step: int | dt.timedelta = dt.timedelta(minutes=15),
        disabled: bool = False,
        required: bool = False,
        label_visibility: Any = "visible",
        width: Any = "stretch",
        bind: Any = None,
        persist_state: Any = None,
    ) -> dt.datetime | MaybeNone:
        """A date with a time of day, to the minute and without a time zone.

        `value` is a datetime, date, time, ISO string or "now"; None starts empty. `format` is the format of the date.
        `step` is in seconds or a timedelta, at least a minute.
        """
        call = Input(
            self,
            label,
            key=key,
            help=help,
            on_change=on_change,
            args=args,
            kwargs=kwargs,
            disabled=disabled,
            label_visibility=label_visibility,
            width=width,
            bind=bind,
            persist_state=persist_state,
        )
        default = default_moment(value)
        low, high = moment_limits(default, min_value, max_value)
        fields: DateTimeInputFields = {
            "type": "datetime_input",
            "format": date_format(format),
            "step": step_seconds(step, shortest=60),
        }
        if integer_argument(required):
            fields["required"] = True
        if call.holds_none():
            default = None

        def parse(wire: str | None) -> dt.datetime | None:
            moment = default if wire is None else dt.datetime.fromisoformat(wire)
            return moment if moment is not None and low <= moment <= high else default

        def from_address(texts: list[str]) -> str | None:
            moment = moment_of(texts[0])
            if not low <= moment <= high:
                raise ValueError(texts)
            return moment_text(moment)

        field = call.register(
            "date_time_input",
            parse,
            identity=(value, min_value, max_value, fields),
            keyed_identity=(format, fields["step"]),
            binding=QueryBinding(lambda text: [] if text is None else [text], from_address),
        )
        current = field.value
        limited = min_value is not None or max_value is not None
        if limited and current is not None and not low <= current <= high:
            current = default
            field.correct(default)
        shown_default = optional_moment_text(default)
        field.write(
            {
                "minimum": moment_text(low),
                "maximum": moment_text(high),
                "value": field.serialized(optional_moment_text, current, shown_default),
                "default": shown_default,
                **fields,
                **field.common(),
            }
        )
        return current


def _dates_and_limits(value: Any, min_value: Any, max_value: Any) -> tuple[list[dt.date], bool, dt.date, dt.date]:
    """The dates of `value`, whether they are a range, and the earliest and the latest that may be chosen."""
    values, is_range = default_dates(value)
    low, high = date_limits(values, min_value, max_value)
    if is_word(value, ("today",)):
        values = [min(max(values[0], low), high)]
    for date in values:
        if date < low:
            raise StreamlitValueBelowMinError(date, low)
        if date > high:
            raise StreamlitValueAboveMaxError(date, high)
    return values, is_range, low, high
