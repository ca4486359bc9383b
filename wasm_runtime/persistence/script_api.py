"""What a script may ask of its session's persistence, beyond what happens by itself.

Public: docs/sessions.md tells of it.
"""

from __future__ import annotations

from typing import Protocol

from wasm_runtime.protocol.kept import Skipped


class Saver(Protocol):
    """The persistence of one session."""

    def save(self, *, thorough: bool = False) -> None: ...

    def clear(self) -> None: ...

    def stored_keys(self) -> list[str]: ...

    def skipped(self) -> list[Skipped]: ...


current: Saver | None = None


def save() -> None:
    """Store the session as it is now, in the middle of a run, all of it that has changed.

    Without it a session is stored at the end of each run. Nothing happens where sessions are not persisted.
    """
    if current is not None:
        current.save(thorough=True)


def clear() -> None:
    """Forget what is stored of the session. What it holds now stays, and is stored again when it changes."""
    if current is not None:
        current.clear()


def kept() -> list[str]:
    """The keys of session state that are stored, in order."""
    return [] if current is None else current.stored_keys()


def skipped() -> list[Skipped]:
    """What is not stored: key, type and reason of each."""
    return [] if current is None else current.skipped()
