"""Persists a session beyond its page: after each run what has changed in it, and where in the app a person is."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from typing import NamedTuple, Protocol

from wasm_runtime.persistence import script_api
from wasm_runtime.persistence.snapshot import Snapshot, SnapshotChanges
from wasm_runtime.protocol.messages import RuntimeMessage
from wasm_runtime.protocol.persistence import SkippedEntry, StoredSession
from wasm_runtime.session.state import SessionState
from wasm_runtime.session.uploads import FileStore


class SessionStore(Protocol):
    """Where a session is stored. Nobody waits for it."""

    def store(self, changes: SnapshotChanges, page: str, query: str, files: list[str]) -> None:
        """Take note of what changed, of the page with its query, and of the uploaded files that are in use."""

    def clear(self) -> None:
        """Forget all that was stored."""


class Position(NamedTuple):
    """Where in the app a person is: the page's address, and the query."""

    page: str
    query: str


class SessionSaver:
    """Has the state of a session stored in `store`; `send` tells the page what could not be restored.

    `position` says where in the app the session is, None before its first run.
    """

    def __init__(
        self,
        state: SessionState,
        files: FileStore,
        store: SessionStore,
        position: Callable[[], Position | None],
        send: Callable[[RuntimeMessage], None],
    ) -> None:
        self._state = state
        self._files = files
        self._store = store
        self._position = position
        self._send = send
        self._snapshot = Snapshot(state, files, _warn)
        self._last_stored: tuple[Position, list[str]] | None = None
        self._first_position: Position | None = None
        self._is_restored = False  # and has not run yet
        script_api.current = self

    def restore(self, stored: StoredSession, content: bytes | memoryview) -> None:
        """Take over an earlier session; nothing has run yet."""
        restored = self._snapshot.restore(stored["entries"], content, stored["files"])
        self._is_restored = restored.entries > 0
        self._first_position = Position(stored["page"], stored["query"]) if stored.get("moves") else None
        self._send_lost(restored.lost)

    def discard_stored(self, error: Exception) -> None:
        """Remove an earlier session that could not be read, or parts of it would be mixed with this one."""
        _warn(f"The last session could not be restored: {error}")
        self.clear()
        self._send({"kind": "lost", "keys": [], "all": True})

    def take_first_position(self) -> Position | None:
        """Where the first run after a restore begins, unless the address says where; None for all that follow."""
        position, self._first_position = self._first_position, None
        return position

    def report_lost(self) -> bool:
        """Whether a value could not be read since this was last asked; the page is told."""
        lost = self._state.take_lost()
        self._send_lost(lost)
        return bool(lost)

    def drop_companions(self) -> bool:
        """Whether the run missed what could not be stored, and what goes with it is now gone too.

        Then the script is worth another run.
        """
        dropped = self._snapshot.drop_companions()
        if dropped:
            _warn(f"Part of the session was not restored: the script sets {', '.join(dropped)} again.")
        return bool(dropped)

    def run_failed(self) -> None:
        """The run has ended with an exception: if it was the first after a restore, the page offers to start over."""
        if self._is_restored:
            self._is_restored = False
            self._send({"kind": "lost", "keys": [], "failed": True})

    def save(self, *, thorough: bool = False) -> None:
        """Have what changed stored. Before its first run a session is as it was stored."""
        position = self._position()
        if position is None:
            return
        self.report_lost()
        self._is_restored = False
        changes = self._snapshot.changes(thorough=thorough)
        files = self._files.in_use()
        if changes is not None or (position, files) != self._last_stored:
            self._last_stored = position, files
            self._store.store(changes or SnapshotChanges(skipped=self._snapshot.skipped()), *position, files)

    def clear(self) -> None:
        """Forget what is stored; what the session has now is stored again when it changes."""
        self._store.clear()
        self._snapshot.forget_stored()
        self._last_stored = None

    def stored_keys(self) -> list[str]:
        """The user keys that are stored, in order."""
        return self._snapshot.stored_keys()

    def skipped(self) -> list[SkippedEntry]:
        """What is not stored, and why."""
        return self._snapshot.skipped()

    def _send_lost(self, lost: dict[str, Exception]) -> None:
        for key, error in lost.items():
            _warn(f"st.session_state[{key!r}] could not be restored: {type(error).__name__}: {error}")
        if lost:
            self._send({"kind": "lost", "keys": list(lost)})


def _warn(text: str) -> None:
    with contextlib.suppress(Exception):  # the script may have put something else in the console's place
        sys.stderr.write(f"{text}\n")
