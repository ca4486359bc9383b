"""`sitelet.session`: how a script controls what is stored of its session.

Public; described in docs/sessions.md.
"""

from __future__ import annotations

from typing import Protocol

from wasm_runtime.protocol.persistence import SkippedEntry


class Saver(Protocol):
    """The persistence of one session."""

    def save(self, *, thorough: bool = False) -> None: ...

    def clear(self) -> None: ...

    def stored_keys(self) -> list[str]: ...

    def skipped(self) -> list[SkippedEntry]: ...


current: Saver | None = None


def save() -> None:
    """Store now, in the middle of a run, everything in the session that has changed.

    A session is stored at the end of each run anyway. Does nothing where sessions are not persisted.
    """
    if current is not None:
        current.save(thorough=True)


def clear() -> None:
    """Delete what is stored of the session. Its current values stay, and are stored again when they change."""
    if current is not None:
        current.clear()


def kept() -> list[str]:
    """The keys of session state that are stored, in order."""
    return [] if current is None else current.stored_keys()


def skipped() -> list[SkippedEntry]:
    """The values that are not stored, each as a dict with `key`, `type` and `reason`."""
    return [] if current is None else current.skipped()
