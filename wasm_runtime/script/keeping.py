"""Keeps a session beyond its page: after each run what has changed in it, and where in the app a person is."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from typing import Protocol

from wasm_runtime.persistence.snapshot import Changes, Snapshot
from wasm_runtime.protocol.kept import KeptSession, Skipped
from wasm_runtime.protocol.messages import RuntimeMessage
from wasm_runtime.script.context import Shared
from wasm_runtime.script.run_requests import RunRequest
from wasm_runtime.session import saving


class Keeper(Protocol):
    """Where sessions are kept. Nobody waits for it."""

    def store(self, changes: Changes, page: str, query: str, files: list[str]) -> None:
        """Take note of what changed, of the page with its query, and of the uploaded files that are in use."""

    def clear(self) -> None:
        """Forget all that was stored."""


class Keeping:
    """Has the state of a session kept by `keeper`; `send` tells the page what did not come back."""

    def __init__(self, shared: Shared, keeper: Keeper, send: Callable[[RuntimeMessage], None]) -> None:
        self._shared = shared
        self._keeper = keeper
        self._send = send
        self._snapshot = Snapshot(shared.state, shared.files, _warn)
        self._where: tuple[str, str, list[str]] | None = None
        self._moves: KeptSession | None = None
        self._is_restored = False  # and has not run yet
        saving.current = self

    def restore(self, kept: KeptSession, content: bytes | memoryview) -> None:
        """Take over an earlier session; nothing has run yet."""
        self._shared.scripts.reach()
        restored = self._snapshot.restore(kept["entries"], content, kept["files"])
        self._is_restored = restored.entries > 0
        self._moves = kept if kept.get("moves") else None
        self._tell_lost(restored.lost)

    def place(self, request: RunRequest) -> None:
        """Lead the first run to where the session was, unless the address says where to."""
        moves, self._moves = self._moves, None
        if moves is not None and request.page is None and not request.query:
            request.page, request.query = moves["page"], moves["query"]

    def lost_some(self) -> bool:
        """Whether a value could not be read since this was last asked; the page is told."""
        lost = self._shared.state.take_lost()
        self._tell_lost(lost)
        return bool(lost)

    def mended(self) -> bool:
        """Whether the run missed what could not be kept, and what goes with it is now gone too: it is worth another."""
        given_up = self._snapshot.give_up()
        if given_up:
            _warn(f"The session was kept in part: the script makes {', '.join(given_up)} again.")
        return bool(given_up)

    def failed(self) -> None:
        """The run has ended with an exception: if it was the first after a restore, the page offers to start over."""
        if self._is_restored:
            self._is_restored = False
            self._send({"kind": "lost", "keys": [], "failed": True})

    def save(self, *, thorough: bool = False) -> None:
        """Have what changed stored. Before its first run a session is as it was stored."""
        shared = self._shared
        if shared.tree.run == 0:
            return
        self.lost_some()
        self._is_restored = False
        changes = self._snapshot.changes(thorough=thorough)
        where = (shared.pages.requested, shared.query.query(), shared.files.in_use())
        if changes is not None or where != self._where:
            self._where = where
            self._keeper.store(changes or Changes(skipped=self._snapshot.skipped()), *where)

    def clear(self) -> None:
        """Forget what is stored; what the session has now is stored again when it changes."""
        self._keeper.clear()
        self._snapshot.forget()
        self._where = None

    def kept(self) -> list[str]:
        """The user keys that are stored, in order."""
        return self._snapshot.kept()

    def skipped(self) -> list[Skipped]:
        """What is not stored, and why."""
        return self._snapshot.skipped()

    def _tell_lost(self, lost: dict[str, Exception]) -> None:
        for key, error in lost.items():
            _warn(f"st.session_state[{key!r}] was kept and cannot be read again: {type(error).__name__}: {error}")
        if lost:
            self._send({"kind": "lost", "keys": list(lost)})


def _warn(text: str) -> None:
    with contextlib.suppress(Exception):  # the script may have put something else in the console's place
        sys.stderr.write(f"{text}\n")
