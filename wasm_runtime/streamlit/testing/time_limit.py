"""A limit to the time a script may take.

The script runs on the caller's own thread, so a debugger works in it. Where the system has no alarm for that thread
(Windows, threads other than the main one, WebAssembly) a script is not interrupted: the error comes when it ends.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable
from time import monotonic
from types import FrameType
from typing import NoReturn

_REPEAT_SECONDS = 1.0  # seconds after which a script that caught the alarm hears it again
_SOON = 1e-6


class _Alarm(BaseException):
    """The time is up. No `except Exception` of the script may take it."""


def call_within(seconds: float, call: Callable[[], None]) -> None:
    """Call, and raise `TimeoutError` if that takes longer."""
    if seconds <= 0:
        raise TimeoutError
    start = monotonic()
    if _has_alarm():
        _call_until_alarm(seconds, call)
    else:
        call()
    if monotonic() - start > seconds:
        raise TimeoutError


def _call_until_alarm(seconds: float, call: Callable[[], None]) -> None:
    """Call, and give up after so many seconds. An alarm that somebody else has set rings when it should."""

    def ring(_signal: int, _frame: FrameType | None) -> NoReturn:
        raise _Alarm

    start = monotonic()
    handler = signal.signal(signal.SIGALRM, ring)
    left, interval = signal.setitimer(signal.ITIMER_REAL, 0)
    try:
        try:
            signal.setitimer(signal.ITIMER_REAL, seconds, _REPEAT_SECONDS)
            call()
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    except _Alarm:
        signal.setitimer(signal.ITIMER_REAL, 0)  # it may have rung right before the line above
    signal.signal(signal.SIGALRM, handler)
    if left:
        signal.setitimer(signal.ITIMER_REAL, max(left - (monotonic() - start), _SOON), interval)


def _has_alarm() -> bool:
    on_main_thread = threading.current_thread() is threading.main_thread()
    return sys.platform != "emscripten" and hasattr(signal, "setitimer") and on_main_thread
