"""Which stored values belong to one that cannot be stored, and go with it should the script miss it.

A script often makes several values in one go and looks at one of them to know whether it has done so: a connection, and
`ready = True` beside it. If the connection cannot be stored, `ready` must not keep the script from making it again. But
nobody can tell a flag from work that took an hour: so `ready` is stored, with a note of what it was assigned along
with. Only where the script, after a restore, counts on the connection and stops for want of it, `ready` is taken away
and the script runs again. What has been changed since it was assigned is taken only if that was not enough.

Values of widgets are no companions of anything: a person gave them.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from typing import Any

from wasm_runtime.protocol.persistence import StoredEntry


@dataclass(frozen=True, slots=True)
class Bond:
    """`beside`: the keys of what is not stored and was assigned in the same run. `changed`: since then, in place."""

    beside: tuple[str, ...] = ()
    changed: bool = False


NO_BOND = Bond()


class Companions:
    """The bonds of one session. `run_of` tells in which run of this page a script last assigned a key, if it did."""

    def __init__(self, run_of: Callable[[str], int | None]) -> None:
        self._run_of = run_of
        self._seen: dict[str, tuple[int, Any]] = {}  # by key: the run that assigned it, what identified its value then
        self._changed: set[str] = set()
        self._restored: dict[str, Bond] = {}  # by key, as an earlier page stored them
        self.stored: dict[str, Bond] = {}  # by key, as they are stored

    def see(self, key: str, mark: Any, *, differs: bool) -> None:
        """The entry under this key is stored; `mark` identifies its value, `differs`: from what is stored."""
        run = self._run_of(key)
        if run is None:
            if differs and (bond := self._restored.get(key)) is not None:
                self._restored[key] = Bond(bond.beside, changed=True)
            return
        seen = self._seen.get(key)
        if seen is None or seen[0] != run:
            self._seen[key] = run, mark
            self._changed.discard(key)
        elif seen[1] != mark:
            self._changed.add(key)

    def bonds(self, stored: Iterable[str], skipped: Iterable[str]) -> dict[str, Bond]:
        """What each stored key is bound to, given those that are not stored, or perhaps not to be read again."""
        by_run: dict[int, list[str]] = {}
        for key in skipped:
            if (run := self._run_of(key)) is not None:
                by_run.setdefault(run, []).append(key)
        bonds: dict[str, Bond] = {}
        for key in stored:
            run = self._run_of(key)
            if run is None:
                bond = self._restored.get(key, NO_BOND)
            else:
                bond = Bond(tuple(sorted({*by_run.get(run, ())} - {key})), key in self._changed)
            if bond.beside:
                bonds[key] = bond
        return bonds

    def restore_bond(self, stored: StoredEntry) -> None:
        """Take over the bond of an entry that an earlier page stored."""
        if (key := stored.get("key")) is not None and (beside := stored.get("beside")):
            self._restored[key] = self.stored[key] = Bond(tuple(beside), stored.get("changed", False))

    def of_missed(self, missed: Container[str]) -> list[str]:
        """The keys to drop so that the script makes what it misses again; they are bound to nothing after that."""
        bound = {
            key: bond
            for key, bond in self._restored.items()
            if self._run_of(key) is None and any(other in missed for other in bond.beside)
        }
        unchanged = [key for key, bond in bound.items() if not bond.changed]
        dropped = unchanged or list(bound)
        for key in dropped:
            del self._restored[key]
        return dropped


def note_bond(entry: StoredEntry, bond: Bond) -> None:
    if bond.beside:
        entry["beside"] = list(bond.beside)
    if bond.beside and bond.changed:
        entry["changed"] = True
