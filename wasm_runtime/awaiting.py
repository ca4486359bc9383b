"""Coroutines that a synchronous call has to finish: a script with `await` at its top level, an `async` callback."""

from __future__ import annotations

import inspect
from collections.abc import Coroutine, Generator, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, TypeVar

R = TypeVar("R")


def finish(coroutine: Coroutine[Any, Any, R]) -> R:
    """Run the coroutine to its end by `asyncio.run`, even where a loop is running, which waits meanwhile.

    The traceback of what it raises begins in the coroutine.
    """
    import asyncio

    with no_loop_running():
        try:
            return asyncio.run(coroutine)
        except BaseException as error:
            error.__traceback__ = _from(coroutine, error.__traceback__)
            raise


def finished(result: Any) -> Any:
    """What a function returned; of an `async` function the result, itself awaitable for those who await the call."""
    return Finished(finish(result)) if inspect.iscoroutine(result) else result


class Finished(Coroutine[Any, Any, R]):
    """A coroutine that has run: it may be awaited any number of times, or never."""

    def __init__(self, result: R) -> None:
        self._result = result

    def __await__(self) -> Generator[Any, Any, R]:
        return self._result
        yield

    def send(self, _value: Any, /) -> Any:
        raise StopIteration(self._result)

    def throw(self, *error: Any) -> Any:
        raise error[0]

    def close(self) -> None:
        pass


@contextmanager
def no_loop_running() -> Iterator[None]:
    """Set the running loop aside, and the task that is in it."""
    from asyncio import _enter_task, _get_running_loop, _leave_task, _set_running_loop, current_task

    loop = _get_running_loop()
    task = None if loop is None else current_task(loop)
    if loop is not None and task is not None:
        _leave_task(loop, task)
    _set_running_loop(None)
    try:
        yield
    finally:
        _set_running_loop(loop)
        if loop is not None and task is not None:
            _enter_task(loop, task)


def _from(coroutine: Coroutine[Any, Any, Any], trace: TracebackType | None) -> TracebackType | None:
    """The traceback without what leads to the coroutine; all of it if it never got there."""
    code = getattr(coroutine, "cr_code", None)
    inner = trace
    while inner is not None and inner.tb_frame.f_code is not code:
        inner = inner.tb_next
    return inner or trace
