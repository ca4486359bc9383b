"""Waiting that leaves the worker to its events.

Where the engine can suspend WebAssembly the worker goes on answering events meanwhile; elsewhere the wait blocks it,
but burns no time where the engine lets a worker sleep. Either way a wait is made of slices, and `on_wake` is called
after each: what it raises ends the wait, and when it returns True nobody needs the rest of a wait for mere time.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

import js
from pyodide.ffi import JsException, can_run_sync, run_sync, to_js

from wasm_runtime.awaiting import no_loop_running

SLICE = 0.05  # seconds, at most

on_wake: Callable[[], bool] | None = None

_sleep = time.sleep  # Python's own, before it is replaced
PYODIDES_POLICY = asyncio.events._get_event_loop_policy()  # type: ignore[attr-defined]  # before it is replaced
_OVER = "sitelet: this slice of a wait is over"  # a text, for what is imported may go into an image of the memory


def can_wait() -> bool:
    """Whether `wait_for` works here, and events are answered during `wait`."""
    return bool(can_run_sync())


def wait(seconds: float) -> None:
    """Wait this long, or until `on_wake` says that the rest is not needed."""
    end = time.monotonic() + seconds
    while True:
        part = _slice(end)
        if can_wait():
            suspend(partial(_timer, part))
        else:
            _block(part)
        if _woken() or time.monotonic() >= end:
            return


def wait_for(promise: Any, seconds: float | None = None) -> Any:
    """What the promise resolves to. It was made on `pyodides_loop`, else it may be a future of another.

    Raises `TimeoutError` after so many seconds, and what the promise rejects with.
    """
    end = None if seconds is None else time.monotonic() + seconds
    while True:
        result = suspend(partial(_first, promise, _slice(end)))
        _woken()
        if result != _OVER:
            return result
        if end is not None and time.monotonic() >= end:
            raise TimeoutError


class Bell:
    """Rings once, and ends a wait."""

    def __init__(self) -> None:
        self._resolvers = js.Promise.withResolvers()

    def ring(self) -> None:
        self._resolvers.resolve()

    def wait(self, seconds: float | None) -> None:
        """Wait until it rings, but not longer than this. Needs `can_wait()`."""
        with suppress(TimeoutError):
            wait_for(self._resolvers.promise, seconds)


def suspend(promise: Callable[[], Any]) -> Any:
    """Give way until the promise that this makes has settled. Needs `can_wait()`."""
    with pyodides_loop():
        return run_sync(promise())


@contextmanager
def pyodides_loop() -> Iterator[None]:
    """Have `asyncio` find Pyodide's own loop, which alone goes on while Python is suspended.

    Pyodide makes a future of each promise that a call of JavaScript returns, on the loop that is found then. The one of
    the script would not get to settle it.
    """
    before = asyncio.events._event_loop_policy  # type: ignore[attr-defined]  # private: in no stub
    asyncio.events._event_loop_policy = PYODIDES_POLICY  # type: ignore[attr-defined]
    try:
        with no_loop_running():
            yield
    finally:
        asyncio.events._event_loop_policy = before  # type: ignore[attr-defined]


def _slice(end: float | None) -> float:
    """The seconds of the next slice of a wait until then, or without an end."""
    return SLICE if end is None else max(0.0, min(end - time.monotonic(), SLICE))


def _woken() -> bool:
    return on_wake is not None and on_wake()


def _timer(seconds: float) -> Any:
    """A promise of nothing, after so many seconds."""
    resolvers = js.Promise.withResolvers()
    js.setTimeout(resolvers.resolve, seconds * 1000, _OVER)
    return resolvers.promise


def _first(promise: Any, seconds: float) -> Any:
    return js.Promise.race(to_js([promise, _timer(seconds)]))


_cell: Any = None


def _block(seconds: float) -> None:
    """Sleep without giving way. `Atomics.wait` sleeps on shared memory, which a worker need not be isolated to have."""
    global _cell
    try:
        if _cell is None:
            size = {"initial": 1, "maximum": 1, "shared": True}
            memory = js.WebAssembly.Memory.new(to_js(size, dict_converter=js.Object.fromEntries))
            _cell = js.Int32Array.new(memory.buffer)
        js.Atomics.wait(_cell, 0, 0, seconds * 1000)
    except (JsException, AttributeError):
        _sleep(seconds)
