"""Snapshots of a session: what of it changed since the last one, and how it comes back.

A snapshot is a set of entries, each pickled by itself, so that one that cannot be pickled costs no other. Only what may
have changed is compared: what was assigned, what a widget reported, and what a script has had in its hands and could
have changed in place. Immutable values are compared themselves, everything else by a digest of its pickle.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from importlib.util import find_spec
from typing import Any

from wasm_runtime.persistence.companions import NO_BOND, Companions, note_bond
from wasm_runtime.persistence.pickling import FileOf, Pickled, unpickled
from wasm_runtime.protocol.payloads.files import FileReference
from wasm_runtime.protocol.persistence import SkippedEntry, StoredEntry
from wasm_runtime.session.entries import StateEntry
from wasm_runtime.session.layers import IMMUTABLE_TYPES, Pending
from wasm_runtime.session.state import SessionState
from wasm_runtime.session.uploaded_file import UploadedFile
from wasm_runtime.session.uploads import FileStore


@dataclass(slots=True)
class SnapshotChanges:
    """What changed: entries with their bytes, one after the other, and the names of those that are gone."""

    entries: list[StoredEntry] = field(default_factory=list)
    parts: list[bytes] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    skipped: list[SkippedEntry] = field(default_factory=list)  # all that there are, not only new ones

    @property
    def content(self) -> bytes:
        return b"".join(self.parts)


@dataclass(slots=True)
class Restored:
    """What came back, and what did not: keys (or ids of widgets) and why."""

    entries: int = 0
    lost: dict[str, Exception] = field(default_factory=dict)


class Snapshot:
    """What is known to be stored of one session. `warn` gets a text, once each, for what cannot be."""

    def __init__(self, state: SessionState, files: FileStore, warn: Callable[[str], None]) -> None:
        self._state = state
        self._files = files
        self._warn = warn
        self._known: dict[str, tuple[Any, ...]] = {}  # by name: what identifies the value, key, order and page
        self._skipped: dict[str, SkippedEntry] = {}  # by name
        self._companions = Companions(state.assigned_in)
        self._of_script: set[str] = set()  # names of what may not be readable when the script is another
        self._unread: set[str] = set()  # names of what is stored and could not be restored

    def changes(self, *, thorough: bool = False) -> SnapshotChanges | None:
        """What changed since this was asked last; None if nothing did.

        `thorough`: compare every entry, also those that the script has had no chance to change unless it holds them
        somewhere else than in session state.
        """
        names = self._state.take_changed() | self._unread
        self._unread = set()
        if thorough or (names and not self._known):
            names |= self._state.names() | self._known.keys()
        changes = SnapshotChanges()
        for name in sorted(names):
            entry = self._state.entry(name)
            if entry is None:
                self._forget(name, changes)
            elif type(entry.value) is not Pending:
                self._compare(name, entry, changes)
        self._note_companions(changes)
        if not changes.entries and not changes.gone:
            return None
        changes.skipped = list(self._skipped.values())
        return changes

    def drop_companions(self) -> list[str]:
        """Delete what was stored along with something that was not and that the run has missed. Returns the keys."""
        keys = self._companions.of_missed(self._state.take_missed())
        for key in keys:
            with suppress(KeyError):  # it could not be read
                del self._state[key]
        return keys

    def stored_keys(self) -> list[str]:
        """The user keys that are stored, in order."""
        return [key for _, key in sorted((known[-2], known[-3]) for known in self._known.values() if known[-3])]

    def skipped(self) -> list[SkippedEntry]:
        """What is not stored, and why."""
        return list(self._skipped.values())

    def forget_stored(self) -> None:
        """Nothing is stored any more: as soon as anything changes everything is stored again."""
        self._known.clear()

    def restore(
        self, entries: Iterable[StoredEntry], content: bytes | memoryview, files: Iterable[str] = ()
    ) -> Restored:
        """Give the session, which has not run yet, the entries of an earlier one. `files`: the ids of uploaded files.

        What the script defines, or installs, is not there yet: entries that name it are read when they are asked for.
        """
        restored = Restored()
        file_of = self._file_of(frozenset(files))
        view = memoryview(content)
        found: dict[str, StateEntry] = {}
        start = 0
        for stored in entries:
            part = view[start : start + stored["size"]]
            start += stored["size"]
            key, order, page = stored.get("key"), stored.get("order", 0), stored.get("page")
            load = partial(unpickled, part, file_of if stored.get("has_files") else None)
            value: Any
            if stored.get("of_script"):
                value = Pending(load)
            else:
                try:
                    value = load()
                except Exception as error:  # a class may raise anything when it is read
                    if not _may_come(error):
                        restored.lost[key or stored["name"]] = error
                        self._unread.add(stored["name"])
                        self._known[stored["name"]] = (None, None, 0, None)
                        continue
                    value = Pending(load)
            mark = _immutable_mark(value) or stored.get("digest") or _digest(part)
            found[stored["name"]] = StateEntry(value, key, order, page)
            self._known[stored["name"]] = (mark, key, order, page)
            self._companions.restore_bond(stored)
        self._state.restore_entries(found)
        restored.entries = len(found)
        return restored

    def _file_of(self, ids: frozenset[str]) -> FileOf:
        def file_of(reference: FileReference, position: int, attributes: dict[str, Any]) -> UploadedFile:
            if reference["id"] not in ids:
                raise FileNotFoundError(f"the uploaded file {reference['name']} was not stored")
            return UploadedFile.of(self._files.file(reference), position, attributes)

        return file_of

    def _note_companions(self, changes: SnapshotChanges) -> None:
        """Have those entries stored again of which something else is to be noted than is stored."""
        companions = self._companions
        skipped = {entry["key"] for entry in self._skipped.values()} | self._of_script
        if not skipped and not companions.stored:
            return
        bonds = companions.bonds((name for name, known in self._known.items() if known[1] == name), skipped)
        stored, companions.stored = companions.stored, bonds
        for key in {*stored, *bonds}:
            is_news = stored.get(key) != bonds.get(key) and all(each["name"] != key for each in changes.entries)
            if is_news and (entry := self._state.entry(key)) is not None and type(entry.value) is not Pending:
                self._known.pop(key, None)
                self._compare(key, entry, changes)
        for each in changes.entries:
            note_bond(each, bonds.get(each["name"], NO_BOND))

    def _forget(self, name: str, changes: SnapshotChanges) -> None:
        self._of_script.discard(name)
        self._skipped.pop(name, None)
        if self._known.pop(name, None) is not None:
            changes.gone.append(name)

    def _compare(self, name: str, entry: StateEntry, changes: SnapshotChanges) -> None:
        value, before = entry.value, self._known.get(name)
        place = (entry.key, entry.order, entry.page)
        mark = _immutable_mark(value)
        if mark is not None and before == (mark, *place):
            return
        try:
            pickled = Pickled(value)
        except BaseException as error:  # it runs whatever the value's class does
            self._skip(name, entry, error)
            if self._known.pop(name, None) is not None:
                changes.gone.append(name)
            return
        self._skipped.pop(name, None)
        now = (mark or _digest(pickled.content), *place)
        if entry.key == name:
            self._companions.see(name, now[0], differs=before != now)
        if before == now:
            return
        self._known[name] = now
        stored: StoredEntry = {"name": name, "size": len(pickled.content)}
        if entry.key is not None:
            stored["key"], stored["order"] = entry.key, entry.order
        if entry.page is not None:
            stored["page"] = entry.page
        self._of_script.discard(name)
        if pickled.of_script:
            stored["of_script"] = True
            self._of_script.add(name)
        if pickled.has_files:
            stored["has_files"] = True
        changes.entries.append(stored)
        changes.parts.append(pickled.content)

    def _skip(self, name: str, entry: StateEntry, error: BaseException) -> None:
        kind = type(entry.value)
        skipped: SkippedEntry = {
            "key": entry.key or "",
            "type": f"{kind.__module__}.{kind.__qualname__}".removeprefix("builtins.").removeprefix("__main__."),
            "reason": _TOO_DEEP if isinstance(error, RecursionError) else f"{type(error).__name__}: {error}",
        }
        if name not in self._skipped or self._skipped[name]["type"] != skipped["type"]:
            self._warn(f"st.session_state[{json.dumps(skipped['key'])}] is not persisted: {skipped['reason']}")
        self._skipped[name] = skipped


_TOO_DEEP = "RecursionError: the value is nested too deeply to be pickled in the browser"


def _immutable_mark(value: Any) -> tuple[type, Any] | None:
    """What identifies an immutable value: equal marks mean equal values. None for any other value."""
    kind = type(value)
    if kind not in IMMUTABLE_TYPES:
        return None
    return kind, repr(value) if kind in (float, complex) else value


def _may_come(error: Exception) -> bool:
    """Whether a module is missing that the script may install when it runs."""
    return isinstance(error, ModuleNotFoundError) and find_spec("micropip") is not None


def _digest(content: bytes | memoryview) -> str:
    return sha256(content).hexdigest()
