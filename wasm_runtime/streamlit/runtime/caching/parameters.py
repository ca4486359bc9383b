"""Parameters that `st.cache_data` and `st.cache_resource` have in common: their checks and values."""

from __future__ import annotations

import re
import sys
from datetime import timedelta
from typing import Any

from wasm_runtime.errors import (
    StreamlitAPIException,
    StreamlitIncompatibleParametersError,
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from wasm_runtime.script.context import current, is_running
from wasm_runtime.streamlit.elements.lib.durations import seconds_of

_SIZE = re.compile(r"(\d+\.?\d*|\.\d+) ?([KMGT]?)I?B", re.ASCII | re.IGNORECASE)


def ttl_of(ttl: Any) -> float | None:
    """Seconds, from seconds, a timedelta or text."""
    if isinstance(ttl, timedelta):
        return ttl.total_seconds()
    if isinstance(ttl, str):
        return seconds_of(ttl)
    if ttl is not None:
        0.0 + ttl
    seconds: float | None = ttl
    return seconds


def number_of(max_entries: Any) -> float | None:
    return None if max_entries is None else float(max_entries)


def bytes_of(max_size: Any) -> int | None:
    """Bytes, from bytes or from text with a unit."""
    if max_size is None:
        return None
    if isinstance(max_size, bool) or not isinstance(max_size, (int, str)):
        advice = 'Pass an integer byte count such as int(5e8), or a unit string such as "500MB".'
        raise StreamlitInvalidParameterTypeError("max_size", ["int", "str"], max_size, advice)
    size = int(_size(max_size) or 0) if isinstance(max_size, str) else max_size
    if size <= 0:
        raise StreamlitValueError(
            "max_size",
            ["a positive byte size"],
            'Use an integer number of bytes or a positive value with an explicit unit, such as "500MB", "1.5GB", or '
            '"200KiB".',
        )
    return size


def _size(text: str) -> float | None:
    """Bytes, from a number and its unit, a power of 1024."""
    found = _SIZE.fullmatch(text)
    return None if found is None else float(found[1]) * 1024.0 ** " KMGT".index(found[2].upper() or " ")


def budget() -> int | None:
    """How many bytes all entries of `st.cache_data` may take together, if that is limited.

    Raises `StreamlitAPIException`.
    """
    option = current().config["server.maxCacheDataSize"]
    if option is None or (isinstance(option, int) and not isinstance(option, bool) and option == 0):
        return None
    if isinstance(option, str) and option.strip() == "0":
        return None
    size = _size(option) if isinstance(option, str) else None
    if size is None:
        raise StreamlitAPIException(
            '`server.maxCacheDataSize` requires a positive binary-unit string, such as "2gb" or "500mb". '
            'Use "0" to disable the global cache budget.'
        )
    if size == 0:
        raise StreamlitAPIException(
            '`server.maxCacheDataSize` must be positive. Use "0" without a unit to disable the global cache budget.'
        )
    if size < 1:
        raise StreamlitAPIException("`server.maxCacheDataSize` must be at least 1 byte.")
    return int(size)


def times_of_life() -> float:
    """How many times its `ttl` an entry lives that is refreshed in the background."""
    option = current().config["runner.cacheBackgroundRefreshTTLMultiplier"] if is_running() else 2.0
    try:
        times = 0.0 if isinstance(option, bool) else float(option)
    except (TypeError, ValueError):
        times = 0.0
    if 1 < times < float("inf"):
        return times
    sys.stderr.write(
        f"runner.cacheBackgroundRefreshTTLMultiplier is ignored: {option!r} is not a finite number greater than 1.\n"
    )
    return 2.0


def refreshes(refresh_mode: Any, ttl: Any) -> bool:
    """Whether a stale entry is used once more while it is refreshed."""
    if refresh_mode not in ("foreground", "background"):
        raise StreamlitValueError("refresh_mode", ["foreground", "background"])
    if refresh_mode == "foreground":
        return False
    if ttl is None:
        raise StreamlitMissingRequiredParameterError(
            "ttl", 'Set a positive `ttl` (for example `ttl="1h"`) or use `refresh_mode="foreground"`.'
        )
    if (ttl_of(ttl) or 0) <= 0:
        raise StreamlitValueError(
            "ttl",
            ["a positive duration"],
            'Background refresh requires a positive `ttl` (for example `ttl="1h"`) or `refresh_mode="foreground"`.',
        )
    return True


def persists(persist: Any, *, refreshes: bool) -> bool:
    """Whether entries outlive the session."""
    if persist not in (None, True, False, "disk"):
        raise StreamlitValueError("persist", ["'disk'", "None"])
    if persist and refreshes:
        raise StreamlitIncompatibleParametersError.of(
            "refresh_mode='background'",
            f"persist={persist!r}",
            "Persisted (disk) caches do not support TTL-based expiration, which background refresh requires. Use "
            '`persist=None` with `refresh_mode="background"`, or use `refresh_mode="foreground"`.',
        )
    return bool(persist)
