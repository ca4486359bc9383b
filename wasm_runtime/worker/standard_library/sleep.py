"""`time.sleep` shows what was written, then waits."""

from __future__ import annotations

import time

from wasm_runtime.script.context import current, is_running
from wasm_runtime.worker.standard_library.changes import Changes
from wasm_runtime.worker.waiting import wait


def apply(changes: Changes) -> None:
    changes.set(time, "sleep", _sleep)


def _sleep(seconds: float, /) -> None:
    """Sleep, but not before the page shows all that was written."""
    if not isinstance(seconds, (int, float)):
        if not hasattr(seconds, "__index__"):
            raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
        seconds = seconds.__index__()
    if seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if is_running():
        current().show_progress()
    wait(seconds)
