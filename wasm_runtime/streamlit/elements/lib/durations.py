"""Durations as text: "300ms", "0.5s", "1d2h34m", "2 days", "00:01:30"; a number alone is nanoseconds."""

from __future__ import annotations

import re

from wasm_runtime.errors import StreamlitBadTimeStringError

_SECONDS = {
    1e-9: ("ns", "nano", "nanos", "nanosecond", "nanoseconds"),
    1e-6: ("us", "µs", "micro", "micros", "microsecond", "microseconds"),
    0.001: ("ms", "milli", "millis", "millisecond", "milliseconds"),
    1.0: ("s", "sec", "second", "seconds"),
    60.0: ("m", "min", "minute", "minutes", "t"),
    3600.0: ("h", "hr", "hour", "hours"),
    86400.0: ("d", "day", "days"),
    604800.0: ("w",),
}
_UNITS = {name: seconds for seconds, names in _SECONDS.items() for name in names}
_PART = re.compile(r"\s*(\d+(?:\.\d+)?|\.\d+)\s*([a-zA-Z]+)\s*")
_CLOCK = re.compile(
    r"(?:(?P<days>\d+)\s*days?,?\s*)?(?P<hours>\d+):(?P<minutes>\d{1,2}):(?P<seconds>\d{1,2}(?:\.\d*)?)"
)
_SPANS = {"days": 86400.0, "hours": 3600.0, "minutes": 60.0, "seconds": 1.0}


def seconds_of(text: str) -> float:
    """The seconds that `text` stands for. Raises `StreamlitBadTimeStringError` if it stands for none."""
    body = text.strip()
    sign = -1 if body.startswith("-") else 1
    body = body.lstrip("+-")
    if clock := _CLOCK.fullmatch(body):
        return sign * sum(float(clock[name] or 0) * span for name, span in _SPANS.items())
    if re.fullmatch(r"\d+", body):  # as pandas counts
        return sign * int(body) * 1e-9
    total, at = 0.0, 0
    while at < len(body):
        part = _PART.match(body, at)
        unit = _UNITS.get(part[2].lower()) if part else None
        if part is None or unit is None:
            raise StreamlitBadTimeStringError(text)
        total += float(part[1]) * unit
        at = part.end()
    if not body:
        raise StreamlitBadTimeStringError(text)
    return sign * total
