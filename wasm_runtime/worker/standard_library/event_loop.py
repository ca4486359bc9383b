"""`asyncio` as on a thread of its own: a loop runs until what it was asked for is done.

Pyodide's own loop always counts as running and hands everything to the browser, which a script cannot wait for without
JSPI, and which lets tasks outlive their run. So a script meets loops of Python's own kind, and none is running until it
starts one.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from contextvars import ContextVar
from functools import partial
from typing import Any, NoReturn

import pyodide.ffi
from pyodide.ffi import JsPromise

from wasm_runtime.awaiting import finish
from wasm_runtime.script.context import is_running
from wasm_runtime.worker.standard_library.changes import Changes
from wasm_runtime.worker.standard_library.sockets import refuse as refuse_socket
from wasm_runtime.worker.waiting import PYODIDES_POLICY, Bell, can_wait, wait, wait_for

_STUCK = (
    "This would wait forever: no task of the event loop can continue, and nothing else in the browser can wake one. "
    "If it waits for the browser, such as for a network response: this browser cannot do that inside Python (it lacks "
    "WebAssembly's JavaScript Promise Integration). For the network use `urllib.request`, `requests` or `httpx`, which "
    "work without it."
)


def apply(changes: Changes) -> None:
    changes.set(asyncio, "run", _run)
    for module in (asyncio, asyncio.events):
        changes.set(module, "new_event_loop", ScriptLoop)
    for name in ("EventLoop", "SelectorEventLoop"):
        changes.set(asyncio, name, ScriptLoop)
    changes.set(asyncio.events, "_event_loop_policy", ScriptPolicy())
    changes.set(pyodide.ffi, "run_sync", _run_sync)


class ScriptPolicy:
    """Which loop `asyncio` finds while none is running: the one that the run has set, else one of its own.

    Outside of runs it is Pyodide's.
    """

    def __init__(self) -> None:
        self._loop: ContextVar[Any] = ContextVar("loop", default=None)  # each run has a context of its own

    def get_event_loop(self) -> Any:
        if not is_running():
            return PYODIDES_POLICY.get_event_loop()
        loop = self._loop.get()
        if loop is None:
            loop = ScriptLoop()
            self._loop.set(loop)
        return loop

    def set_event_loop(self, loop: Any) -> None:
        self._loop.set(loop)

    def new_event_loop(self) -> ScriptLoop:
        return ScriptLoop()


def _run_sync(awaitable: Any) -> Any:
    """`pyodide.ffi.run_sync`, where a loop of the script may be running, which waits meanwhile."""
    if isinstance(awaitable, JsPromise):
        return wait_for(awaitable)
    if asyncio.isfuture(awaitable) and isinstance(loop := awaitable.get_loop(), ScriptLoop):
        return loop.wait_until_done(awaitable) if loop.is_running() else loop.run_until_complete(awaitable)
    return finish(_awaited(awaitable))


async def _awaited(awaitable: Any) -> Any:
    return await awaitable


def _run(main: Any, *, debug: bool | None = None, loop_factory: Callable[[], Any] | None = None) -> Any:
    """`asyncio.run`, on a loop that waits as the worker can.

    A stop reaches the code that is running. Python would have it cancel the task first, which a busy one never notices.
    """
    if asyncio._get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    handler = signal.getsignal(signal.SIGINT)
    if handler is signal.default_int_handler:
        signal.signal(signal.SIGINT, lambda number, frame: signal.default_int_handler(number, frame))
    try:
        with asyncio.Runner(debug=debug, loop_factory=loop_factory or ScriptLoop) as runner:
            return runner.run(main)
    finally:
        signal.signal(signal.SIGINT, handler)


class ScriptLoop(asyncio.BaseEventLoop):
    """Runs callbacks in the caller's stack. Between them it waits for the next timer, or for the browser."""

    def __init__(self) -> None:
        super().__init__()
        self._selector = _Selector(self)
        self._bell: Bell | None = None

    def call_soon(self, *args: Any, **kwargs: Any) -> asyncio.Handle:  # type: ignore[override]  # takes what the loop takes
        if self._bell is not None:
            self._bell.ring()
        return super().call_soon(*args, **kwargs)

    def wait_until_done(self, future: asyncio.Future[Any]) -> Any:
        """What a future comes to that something else than this running loop settles: a promise of the browser."""
        if isinstance(future, asyncio.Task):
            raise RuntimeError(
                "This task's event loop is already running and cannot continue during this call: use await."
            )
        future.add_done_callback(lambda done: None)  # rings the bell
        while not future.done():
            self._wait(None)
        return future.result()

    def run_in_executor(self, executor: Any, func: Any, *args: Any) -> Any:  # type: ignore[override]  # takes what the loop takes
        """Call the function here and now: there is no thread to give it to."""
        if executor is not None:
            return super().run_in_executor(executor, func, *args)
        future = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:
            future.set_exception(error)
        return future

    async def sock_connect(self, sock: Any, address: Any) -> NoReturn:
        refuse_socket()

    async def _make_subprocess_transport(self, *_: Any, **__: Any) -> Any:
        from wasm_runtime.worker.standard_library.processes import refuse

        refuse("asyncio.create_subprocess")

    def _process_events(self, event_list: list[Any]) -> None:
        pass

    def _write_to_self(self) -> None:
        if self._bell is not None:
            self._bell.ring()

    def _wait(self, seconds: float | None) -> None:
        if not can_wait():
            if seconds is None:
                raise RuntimeError(_STUCK)
            wait(seconds)
            return
        self._bell = Bell()
        try:
            self._bell.wait(seconds)
        finally:
            self._bell = None


class _Selector:
    """What `BaseEventLoop` asks for events; there are none, but the time passes."""

    def __init__(self, loop: ScriptLoop) -> None:
        self._wait = partial(ScriptLoop._wait, loop)

    def select(self, timeout: float | None) -> list[Any]:
        if timeout is None or timeout > 0:
            self._wait(timeout)
        return []
