"""The one place that changes the standard library for the worker, and can undo it."""

from __future__ import annotations

import time
from collections.abc import Callable

from wasm_runtime.script.context import current, is_running

_sleep = time.sleep


def install() -> Callable[[], None]:
    """Apply the changes; returns what takes them back."""
    time.sleep = _sleep_in_sight  # type: ignore[assignment]
    return uninstall


def uninstall() -> None:
    time.sleep = _sleep


def _sleep_in_sight(seconds: float, /) -> None:
    """Sleep, but not before the page shows all that was written."""
    if is_running():
        current().show_progress()
    _sleep(seconds)
