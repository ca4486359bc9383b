"""A value on a scale: numbers, dates, times, and ranges of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wasm_runtime.errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidParameterTypeError,
    StreamlitJSNumberBoundsError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
    StreamlitValueError,
    described,
)
from wasm_runtime.protocol.payloads.choices import SliderKind
from wasm_runtime.session.layers import MISSING
from wasm_runtime.session.query_binding import QueryBinding, number_text
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
from wasm_runtime.streamlit.elements.lib.number_kinds import is_integral, is_real
from wasm_runtime.streamlit.elements.lib.numpy_values import is_numpy_bool
from wasm_runtime.streamlit.elements.lib.parameters import (
    MAX_SAFE_INTEGER,
    Key,
    OnChange,
    check_javascript_number,
    string_argument,
)

_MICROSECOND = dt.timedelta(microseconds=1)
_EPOCH = dt.datetime(1970, 1, 1)
_TIME_DAY = dt.date(2000, 1, 1)  # the day on which a time stands on the scale
# The days around 1970 whose every microsecond, in any time zone, is a whole number that JavaScript knows exactly.
_FIRST_DAY, _LAST_DAY = dt.date(1684, 7, 29), dt.date(2255, 6, 4)
_SCALARS = ("int", "float", "date", "time", "datetime")


@dataclass(frozen=True)
class _Scale:
    """One kind of slider: its defaults and how its values become numbers and come back."""

    kind: SliderKind
    format: str
    default_range: Callable[[Any], tuple[Any, Any]]
    default_step: Callable[[Any, Any], Any]
    to_number: Callable[[Any], float]
    from_number: Callable[[float, Any], Any]


def _microseconds(moment: dt.datetime) -> int:
    return (moment.replace(tzinfo=None) - _EPOCH) // _MICROSECOND


def _moment(microseconds: float) -> dt.datetime:
    return _EPOCH + dt.timedelta(microseconds=microseconds)


def _date_number(value: Any) -> int:
    return _microseconds(dt.datetime.combine(value, dt.time()))


def _time_number(value: Any) -> int:
    return _microseconds(dt.datetime.combine(_TIME_DAY, value))


def _datetime_number(value: Any) -> int:
    return _microseconds(value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time()))


def _two_weeks_around(value: Any) -> tuple[Any, Any]:
    return _days_later(value, -14), _days_later(value, 14)


def _days_later(value: Any, days: int) -> Any:
    """So many days later, or the furthest day the page can hold in that direction."""
    edge = _FIRST_DAY if days < 0 else _LAST_DAY
    if isinstance(value, dt.datetime):
        edge = dt.datetime.combine(edge, dt.time.min if days < 0 else dt.time.max, value.tzinfo)
    if (value < edge) == (days < 0):
        return value
    later = value + dt.timedelta(days=days)
    return max(later, edge) if days < 0 else min(later, edge)


def _is_scalar(value: object) -> bool:
    return is_real(value) or isinstance(value, (dt.date, dt.time))


def _whole_number(value: Any) -> float:
    return int(value) if is_integral(value) else float(value)


def _day_or_quarter_hour(low: Any, high: Any) -> dt.timedelta:
    return dt.timedelta(minutes=15) if high - low < dt.timedelta(days=1) else dt.timedelta(days=1)


_INT = _Scale(
    "int", "%d", lambda value: (0, 100), lambda low, high: 1, _whole_number, lambda number, example: int(number)
)
_FLOAT = _Scale(
    "float", "%0.2f", lambda value: (0.0, 1.0), lambda low, high: 0.01, float, lambda number, example: float(number)
)
_DATE = _Scale(
    "date",
    "YYYY-MM-DD",
    _two_weeks_around,
    lambda low, high: dt.timedelta(days=1),
    _date_number,
    lambda number, example: _moment(number).date(),
)
_DATETIME = _Scale(
    "datetime",
    "YYYY-MM-DD",
    _two_weeks_around,
    _day_or_quarter_hour,
    _datetime_number,
    lambda number, example: _moment(number).replace(tzinfo=example.tzinfo),
)
_TIME = _Scale(
    "time",
    "HH:mm",
    lambda value: (dt.time.min, dt.time.max),
    lambda low, high: dt.timedelta(minutes=15),
    _time_number,
    lambda number, example: _moment(number).time().replace(tzinfo=example.tzinfo),
)
SCALES = {scale.kind: scale for scale in (_INT, _FLOAT, _DATE, _DATETIME, _TIME)}


class SliderMixin(WidgetWriter):
    """`slider`."""

    def slider(
        self,
        label: str,
        min_value: Any = None,
        max_value: Any = None,
        value: Any = None,
        step: Any = None,
        format: str | None = None,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        disabled: bool = False,
        label_visibility: Any = "visible",
        width: Any = "stretch",
        bind: Any = None,
        persist_state: Any = None,
    ) -> Any:
        """A slider over int, float, date, time or datetime; a pair as `value` selects a range and returns a tuple.

        Without `min_value` and `max_value`: 0 to 100, 0.0 to 1.0, two weeks around the date, or the whole day. `step`
        is a number, or a timedelta for dates and times. `format` is printf-like for numbers, Moment-like for dates.
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
        given = (min_value, max_value, value, step, format)
        if value is None and not _is_scalar(held := call.held()) and held is not MISSING:
            # What is there already says what no value does: that this is a range.
            value = (0 if min_value is None else min_value, 100 if max_value is None else max_value)
        values, is_range = _values(value, min_value)
        scale = _scale_of(values)
        low, high, values = _limits(scale, min_value, max_value, values, is_range)
        if step is None:
            step = scale.default_step(low, high)
        if (is_real(step) or isinstance(step, dt.timedelta) or is_numpy_bool(step)) and not step:
            valid = "a timedelta" if isinstance(step, dt.timedelta) else "a number"
            raise StreamlitValueError("step", [valid], "Zero is not allowed.")
        _check_kinds(scale, value, low, high, step)
        if low > high:
            low, high = high, low
        if values and len(values) == 2 and values[0] > values[1]:
            values = [values[1], values[0]]
        low, high = min([*values, low]), max([*values, high])
        for name, bound in (("min_value", low), ("max_value", high)):
            _check_exact(scale, name, bound)
        if low == high:
            end = low if scale in (_INT, _FLOAT) else _moment(scale.to_number(low))
            raise StreamlitInvalidMinMaxError(end, end)
        if scale is _FLOAT:
            for name, number in (("step", step), *(("value", each) for each in values)):
                check_javascript_number(name, float(number), integer=False)

        default = [scale.to_number(each) for each in values]

        def parse(wire: list[float] | None) -> Any:
            if wire is None or len(wire) != len(default):
                # A float that nobody has moved is what the script gave, of whichever class.
                parsed = values if scale is _FLOAT else [scale.from_number(number, values[0]) for number in default]
            else:
                parsed = [scale.from_number(number, values[0]) for number in wire]
            return tuple(parsed) if is_range else parsed[0]

        slider = call.register(
            "slider",
            parse,
            identity=given,
            keyed_identity=(min_value, max_value, step),
            binding=_binding(scale, len(default), low, high),
        )

        def serialize(value: Any) -> list[float]:
            chosen = value if isinstance(value, (list, tuple)) else [value]
            numbers = [scale.to_number(each) for each in chosen]
            _check_bounds(scale, numbers, chosen, low, high)
            return numbers

        slider.write(
            {
                "type": "slider",
                "kind": scale.kind,
                "minimum": scale.to_number(low),
                "maximum": scale.to_number(high),
                "step": step // _MICROSECOND if isinstance(step, dt.timedelta) else scale.to_number(step),
                "format": scale.format if format is None else string_argument(format),
                "value": slider.serialized(serialize, slider.value, default),
                "default": default,
                **slider.common(),
            }
        )
        return slider.value


def _binding(scale: _Scale, count: int, low: Any, high: Any) -> QueryBinding:
    def text(number: float) -> str:
        if scale in (_INT, _FLOAT):
            return number_text(number)
        moment = _moment(number)
        if scale is _DATE:
            return moment.date().isoformat()
        return (moment.time() if scale is _TIME else moment).isoformat(timespec="auto" if moment.second else "minutes")

    def number(text: str) -> float:
        if scale in (_INT, _FLOAT):
            found = scale.to_number(scale.from_number(float(text), 0))
        else:
            kind: Any = {_DATE: dt.date, _TIME: dt.time, _DATETIME: dt.datetime}[scale]
            found = scale.to_number(kind.fromisoformat(text))
        if not scale.to_number(low) <= found <= scale.to_number(high):
            raise ValueError(text)
        return found

    def numbers(texts: list[str]) -> list[float]:
        if len(texts) != count:
            raise ValueError(texts)
        return [number(text) for text in texts]

    return QueryBinding(lambda shown: [text(each) for each in shown], numbers)


def _values(value: Any, min_value: Any) -> tuple[list[Any], bool]:
    """The values given, as a list, and whether they make a range. An empty range spans the whole scale."""
    if value is None:
        value = 0 if min_value is None else min_value
    if isinstance(value, (list, tuple)):
        if len(value) > 2:
            containers = [f"a {name} containing up to two such values" for name in ("list", "tuple")]
            raise StreamlitValueError("value", [*_SCALARS, *containers])
        return list(value), True
    return [value], False


def _scale_of(examples: list[Any]) -> _Scale:
    """The scale on which the values lie, by their type; ints where there is none. Raises if their types differ."""
    scales = [_scale_of_one(example) for example in examples] or [_INT]
    if any(scale is not scales[0] for scale in scales):
        kinds = dict.fromkeys(type(example).__name__ for example in examples)
        expected = ["list or tuple containing values of the same type"]
        raise StreamlitInvalidParameterTypeError("value", expected, described(", ".join(kinds)))
    return scales[0]


def _scale_of_one(example: Any) -> _Scale:
    if is_integral(example):
        return _INT
    if is_real(example):
        return _FLOAT
    if isinstance(example, dt.datetime):
        return _DATETIME
    if isinstance(example, dt.date):
        return _DATE
    if isinstance(example, dt.time):
        return _TIME
    raise StreamlitInvalidParameterTypeError("value", [*_SCALARS, "list", "tuple"], example)


def _limits(
    scale: _Scale, min_value: Any, max_value: Any, values: list[Any], is_range: bool
) -> tuple[Any, Any, list[Any]]:
    """The ends of the scale and the values on it, with what was left out filled in."""
    low, high = min_value, max_value
    if low is None or high is None:
        default_low, default_high = scale.default_range(values[0] if values else None)
        low = default_low if low is None else low
        high = default_high if high is None else high
    return low, high, values or ([low, high] if is_range else [low])


def _check_kinds(scale: _Scale, value: Any, low: Any, high: Any, step: Any) -> None:
    """Raise if the ends or the step are of another kind than the values."""
    numbers = [is_integral(each) for each in (low, high, step) if is_real(each)]
    are_numbers = len(numbers) == 3 and len(set(numbers)) == 1
    are_moments = scale not in (_INT, _FLOAT) and type(low) is type(high) and isinstance(step, dt.timedelta)
    kinds = f"min_value={type(low).__name__}, max_value={type(high).__name__}"
    if not are_numbers and not are_moments:
        expected = ["matching numeric types", "matching date/time types"]
        raise StreamlitInvalidParameterTypeError("value", expected, described(f"{kinds}, step={type(step).__name__}"))
    if not are_moments and scale is not (_INT if numbers[0] else _FLOAT):
        expected = ["value and arguments with matching types"]
        raise StreamlitInvalidParameterTypeError("value", expected, described(f"value={type(value).__name__}, {kinds}"))


def _check_exact(scale: _Scale, name: str, bound: Any) -> None:
    """Raise `StreamlitJSNumberBoundsError` for an end of the scale that the page could not hold exactly."""
    if scale in (_INT, _FLOAT):
        check_javascript_number(name, bound, integer=scale is _INT)
    elif abs(scale.to_number(bound)) > MAX_SAFE_INTEGER:
        raise StreamlitJSNumberBoundsError(
            f"`{name}` is too far from 1970 for Streamlit to represent exactly. "
            f"Use a value between {_FIRST_DAY} and {_LAST_DAY}."
        )


def _check_bounds(scale: _Scale, numbers: list[float], chosen: Sequence[Any], low: Any, high: Any) -> None:
    for number, value in zip(numbers, chosen, strict=True):
        if number < scale.to_number(low):
            raise StreamlitValueBelowMinError(value, low)
        if number > scale.to_number(high):
            raise StreamlitValueAboveMaxError(value, high)
