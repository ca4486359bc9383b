"""A script has so much time and no more; whoever else has set an alarm hears it."""

from __future__ import annotations

import signal
import threading
import time

import pytest

from wasm_runtime.streamlit.testing.time_limit import call_within


def forever() -> None:
    while True:
        try:
            time.sleep(30)
        except Exception:  # noqa: S112 - a script that swallows every error
            continue


def test_what_takes_too_long_is_interrupted() -> None:
    start = time.monotonic()
    with pytest.raises(TimeoutError):
        call_within(0.05, forever)
    assert time.monotonic() - start < 10


def test_what_is_in_time_is_left_alone() -> None:
    done: list[bool] = []
    call_within(30, lambda: done.append(True))
    assert done == [True]


def test_no_time_at_all_is_too_little() -> None:
    with pytest.raises(TimeoutError):
        call_within(0, forever)


def test_errors_come_through() -> None:
    def fail() -> None:
        raise LookupError("mine")

    with pytest.raises(LookupError, match="mine"):
        call_within(30, fail)
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_an_alarm_that_was_set_before_still_rings() -> None:
    heard: list[int] = []
    before = signal.signal(signal.SIGALRM, lambda number, frame: heard.append(number))
    try:
        signal.setitimer(signal.ITIMER_REAL, 60)
        call_within(30, lambda: None)
        left, _ = signal.getitimer(signal.ITIMER_REAL)
        assert 0 < left <= 60
        signal.raise_signal(signal.SIGALRM)
        assert heard == [signal.SIGALRM]
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_on_another_thread_it_is_told_at_the_end() -> None:
    seen: list[str] = []

    def run() -> None:
        try:
            call_within(0.01, lambda: time.sleep(0.1))
        except TimeoutError:
            seen.append("late")

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(30)
    assert seen == ["late"]
