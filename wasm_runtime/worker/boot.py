"""Where the worker's script enters Python."""

from __future__ import annotations

import gc
import json
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from wasm_runtime.awaiting import no_loop_running
from wasm_runtime.compat.importing import install
from wasm_runtime.protocol.messages import SessionEvent
from wasm_runtime.protocol.session_codec import SessionFormatError, read_session
from wasm_runtime.script.context import current, is_running
from wasm_runtime.script.runner import AppSession
from wasm_runtime.streamlit import write
from wasm_runtime.worker import standard_library, waiting
from wasm_runtime.worker.channel import sender
from wasm_runtime.worker.files import WorkerFiles
from wasm_runtime.worker.session_store import WorkerSessionStore
from wasm_runtime.worker.stack import limit_stack

_MANY = 50_000  # new objects, of which ten thousand take about a megabyte


class WorkerSession:
    """The session of this worker, spoken to in JSON."""

    def __init__(
        self, script: str, post: Callable[..., None], cache_folder: str | None, files: Any, queue: Any, keeper: Any
    ) -> None:
        self._session = AppSession(
            Path(script),
            sender(post),
            write,
            cache_folder=None if cache_folder is None else Path(cache_folder),
            files=WorkerFiles(files),
            newer=None if queue is None else newer_events(queue),
            store=None if keeper is None else WorkerSessionStore(keeper),
        )

        self._has_run = False

    def restore(self, packet: Any) -> None:
        """Begin with what is stored of an earlier session, or without it where that cannot be read."""
        try:
            self._session.restore(*read_session(packet.to_bytes()))
        except SessionFormatError as error:
            self._session.discard_stored(error)

    def save(self) -> None:
        """Compare every value of the session with what is stored, and have stored what has changed."""
        self._session.save(thorough=True)

    def handle(self, events: str) -> None:
        """Answer a JSON array of events."""
        limit_stack()
        with no_loop_running(), nullcontext() if self._has_run else collecting_seldom():
            self._has_run = True
            self._session.handle(json.loads(events))

    def files_changed(self) -> None:
        """The app's files were replaced."""
        self._session.files_changed()

    def clear_caches(self) -> None:
        """A person clears what cached functions have returned."""
        self._session.clear_caches()


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """The first run imports what the script needs: much that is new, and hardly any garbage to look for in it."""
    young, *others = gc.get_threshold()
    gc.set_threshold(_MANY, *others)
    try:
        yield
    finally:
        if gc.get_threshold()[0] == _MANY:  # the script has not said what it wants
            gc.set_threshold(young, *others)


def poll_while_waiting() -> bool:
    """Called while a script waits: a person may stop it then, too, or do something else that ends the run."""
    return is_running() and current().poll_while_waiting()


def stop_run(*_: object) -> None:
    """What an interrupt does: the page asks for it to stop a script that calls nothing of the runtime."""
    if is_running():
        current().stop()


def newer_events(queue: Any) -> Callable[[], list[SessionEvent]]:
    """What lets the worker take events in, and returns those that it has. Needs an engine that can suspend Python."""

    def newer() -> list[SessionEvent]:
        if not waiting.can_wait():
            return []
        events: list[SessionEvent] = json.loads(waiting.suspend(queue.newer))
        return events

    return newer


def start(
    script: str,
    post: Callable[..., None],
    cache_folder: str | None,
    files: Any,
    queue: Any = None,
    keeper: Any = None,
) -> WorkerSession:
    """Begin the session of the app whose script is at the path `script`; `post` takes each message for the page: a text
    and, where it has bytes, arrays of them.

    What is cached on disk is kept in `cache_folder`, if there is one; `files` has the content of uploaded files,
    `queue` the events that wait, where a run can be suspended to take them in, and `keeper` stores the session.
    """
    install()
    standard_library.install()
    sys.argv = [script]
    if "" in sys.path:  # a script's folder is on the path, not the one that it happens to be in
        sys.path.remove("")
    waiting.on_wake = poll_while_waiting
    signal.signal(signal.SIGINT, stop_run)
    return WorkerSession(script, post, cache_folder, files, queue, keeper)
