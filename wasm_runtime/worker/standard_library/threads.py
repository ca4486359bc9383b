"""`threading` in the one thread there is.

Locks, events and queues work as long as nobody has to wait for another thread. Starting a thread, and waiting for what
only another thread could do, raises an error.
"""

from __future__ import annotations

import _thread
import queue
import threading
from types import ModuleType
from typing import Any, NoReturn

from wasm_runtime.worker.standard_library.changes import Changes
from wasm_runtime.worker.waiting import wait

_NO_THREADS = (
    "{} needs a thread, and there are none in the browser: the app is a static site whose script runs in one thread of "
    "the user's browser. Call the function directly, use `asyncio` for several tasks at a time, or `@st.fragment` with "
    "`run_every` for something that repeats."
)
_NO_END = (
    "{} would wait forever: it waits for another thread, and there are none in the browser. Give it a timeout, or do "
    "first what it waits for."
)


def apply(changes: Changes) -> None:
    changes.set(threading.Thread, "start", _start)
    changes.set(_thread, "start_new_thread", _start_new_thread)
    changes.set(threading, "Lock", Lock)
    changes.set(threading, "_allocate_lock", Lock)
    changes.set(threading.Condition, "wait", _wait)
    changes.set(queue, "SimpleQueue", queue._PySimpleQueue)  # type: ignore[attr-defined]  # private: in no stub

    def change_pool(module: ModuleType) -> None:
        changes.set(module.ThreadPoolExecutor, "submit", _submit)

    changes.when_imported("concurrent.futures.thread", change_pool)


def _start(thread: threading.Thread) -> NoReturn:
    raise RuntimeError(_NO_THREADS.format(f"{type(thread).__name__}.start"))


def _start_new_thread(*_: Any, **__: Any) -> NoReturn:
    raise RuntimeError(_NO_THREADS.format("start_new_thread"))


def _submit(pool: Any, *_: Any, **__: Any) -> NoReturn:
    raise RuntimeError(_NO_THREADS.format(f"{type(pool).__name__}.submit"))


class Lock:
    """`threading.Lock`; to acquire it twice, without a timeout, is an error."""

    def __init__(self) -> None:
        self._lock = _thread.allocate_lock()

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        if self._lock.acquire(blocking=False):
            if not blocking and timeout != -1:
                self._lock.release()
                raise ValueError("can't specify a timeout for a non-blocking call")
            return True
        if not blocking:
            return False
        if timeout < 0:
            raise RuntimeError(_NO_END.format("Lock.acquire"))
        wait(timeout)
        return self._lock.acquire(blocking=False)

    def release(self) -> None:
        self._lock.release()

    def locked(self) -> bool:
        return self._lock.locked()

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        self.release()

    def __reduce__(self) -> NoReturn:
        raise TypeError("cannot pickle '_thread.lock' object")

    def _at_fork_reinit(self) -> None:
        self._lock = _thread.allocate_lock()


# As Python's own calls itself, in errors that name the type of a value.
Lock.__module__, Lock.__name__, Lock.__qualname__ = "_thread", "lock", "lock"


def _wait(condition: Any, timeout: float | None = None) -> bool:
    """`Condition.wait`, which events, semaphores, barriers and queues are made of: nobody will notify it."""
    if not condition._is_owned():
        raise RuntimeError("cannot wait on un-acquired lock")
    if timeout is None:
        raise RuntimeError(_NO_END.format("This"))
    saved = condition._release_save()
    try:
        wait(max(timeout, 0))
    finally:
        condition._acquire_restore(saved)
    return False
