"""`asyncio` as on a thread of its own: a loop runs until what it was asked for is done.

Pyodide's own loop always counts as running and hands everything to the browser, which a script cannot wait for without
JSPI, and which lets tasks outlive their run. So a script meets a loop of Python's own kind, and none is running until
it starts one.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn

from pyodide.webloop import WebLoop

from wasm_runtime.worker.standard_library.changes import Changes
from wasm_runtime.worker.standard_library.sockets import refuse as refuse_socket
from wasm_runtime.worker.waiting import Bell, can_wait, wait

_STUCK = (
    "This would wait for ever: no task of the event loop can go on, and nothing else runs in the browser that could "
    "wake one. If it waits for something of the browser, such as an answer from the network: this browser cannot wait "
    "for that inside Python (it lacks WebAssembly's JavaScript Promise Integration). For the network use "
    "`urllib.request`, `requests` or `httpx`, which work without."
)


def apply(changes: Changes) -> None:
    changes.set(asyncio, "run", _run)
    for module in (asyncio, asyncio.events):
        changes.set(module, "new_event_loop", ScriptLoop)
    until_complete = WebLoop.run_until_complete

    def run_until_complete(loop: Any, future: Any) -> Any:
        """A coroutine given to Pyodide's loop, which `asyncio.get_event_loop()` returns while none is running."""
        return _run(future) if asyncio.iscoroutine(future) else until_complete(loop, future)

    changes.set(WebLoop, "run_until_complete", run_until_complete)
    policy = type(asyncio.events._get_event_loop_policy())  # type: ignore[attr-defined]  # private: in no stub
    changes.set(policy, "new_event_loop", lambda self: ScriptLoop())


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
