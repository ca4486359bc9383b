"""Parameters that `st.cache_data` and `st.cache_resource` have in common: their checks and values."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from wasm_runtime.errors import (
    StreamlitIncompatibleParametersError,
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from wasm_runtime.streamlit.elements.lib.durations import seconds_of

_SIZE_UNITS = {"B": 1, "KB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12, "KIB": 2**10, "MIB": 2**20, "GIB": 2**30}


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
    text = str(max_size).replace(" ", "").upper()
    digits = text.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    try:
        size = int(float(digits) * _SIZE_UNITS[text[len(digits) :] or "B"])
    except (ValueError, KeyError):
        size = 0
    if size <= 0 or (isinstance(max_size, str) and text == digits):
        raise StreamlitValueError(
            "max_size",
            ["a positive byte size"],
            'Use an integer number of bytes or a positive value with an explicit unit, such as "500MB", "1.5GB", or '
            '"200KiB".',
        )
    return size


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
