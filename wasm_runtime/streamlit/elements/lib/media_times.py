"""Where a sound or a video begins and ends: seconds, a `timedelta`, or a duration as text."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

from wasm_runtime.errors import StreamlitAPIException, StreamlitBadTimeStringError
from wasm_runtime.streamlit.elements.lib.durations import seconds_of


def start_and_end(start: Any, end: Any) -> tuple[int, int | None]:
    """Whole seconds. Raises `StreamlitAPIException`, with the parameter's name, for what is no time."""
    return _seconds("start_time", start), None if end is None else _seconds("end_time", end)


def _seconds(name: str, time: Any) -> int:
    try:
        if isinstance(time, str):
            return int(seconds_of(time))
        if isinstance(time, dt.timedelta):
            return int(time.total_seconds())
        if time is not None and math.isfinite(time):
            return int(time)
    except (StreamlitBadTimeStringError, TypeError, ValueError, OverflowError):
        pass
    raise StreamlitAPIException(
        f"Failed to convert '{name}' to a timedelta. Please use a string in a format supported by "
        "[Pandas Timedelta constructor](https://pandas.pydata.org/docs/reference/api/pandas.Timedelta.html), e.g. "
        f'`"10s"`, `"15 seconds"`, or `"1h23s"`. Got: {time}'
    )
