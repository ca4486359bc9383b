"""Snapshots of a session: what of it changed since the last one, and how it comes back.

A snapshot is a set of entries, each pickled by itself, so that one that cannot be pickled costs no other. Only what may
have changed is compared: what was assigned, what a widget reported, and what a script has had in its hands and could
have changed in place. Immutable values are compared themselves, everything else by marks of the pieces of its pickle:
of a large value, such as a data frame, only the pieces that changed are stored again.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from importlib.util import find_spec
from typing import Any

from wasm_runtime.persistence.companions import NO_BOND, Companions, note_bond
from wasm_runtime.persistence.object_arrays import ObjectArray
from wasm_runtime.persistence.pickling import FileOf, Pickled, unpickled
from wasm_runtime.persistence.pieces import join, piece_name
from wasm_runtime.protocol.payloads.files import FileReference
from wasm_runtime.protocol.persistence import SkippedEntry, StoredEntry
from wasm_runtime.session.entries import StateEntry
from wasm_runtime.session.layers import IMMUTABLE_TYPES, Pending
from wasm_runtime.session.state import SessionState
from wasm_runtime.session.uploaded_file import UploadedFile
from wasm_runtime.session.uploads import FileStore


@dataclass(slots=True)
class SnapshotChanges:
    """What changed: entries with their bytes, one after the other, and the names of those that are gone.

    The bytes may be the memory of the values themselves: they are to be used before anything else can change it.
    """

    entries: list[StoredEntry] = field(default_factory=list)
    parts: list[memoryview] = field(default_factory=list)
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


@dataclass(frozen=True, slots=True)
class _Known:
    """What is stored of an entry: `mark` identifies the value, `marks`, by name, its pieces.

    `place` is key, order and page.
    """

    mark: Any
    place: tuple[str | None, int, str | None] | None = None
    marks: Mapping[str, str] = field(default_factory=dict)
    object_arrays: tuple[ObjectArray, ...] = field(default=(), compare=False)


class Snapshot:
    """What is known to be stored of one session. `warn` gets a text, once each, for what cannot be."""

    def __init__(self, state: SessionState, files: FileStore, warn: Callable[[str], None]) -> None:
        self._state = state
        self._files = files
        self._warn = warn
        self._known: dict[str, _Known] = {}  # by name
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
        places = [known.place for known in self._known.values() if known.place is not None]
        return [key for _, key in sorted((order, key) for key, order, _ in places if key)]

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
        with _no_collection():
            return self._restore(entries, content, files)

    def _restore(self, entries: Iterable[StoredEntry], content: bytes | memoryview, files: Iterable[str]) -> Restored:
        restored = Restored()
        file_of = self._file_of(frozenset(files))
        found: dict[str, StateEntry] = {}
        for name, pieces in _by_value(entries, memoryview(content)).items():
            stored = pieces[name][0]
            key, order, page = stored.get("key"), stored.get("order", 0), stored.get("page")
            marks = {piece: about.get("mark", "") for piece, (about, _) in pieces.items()}
            load = partial(_load, name, pieces, file_of if stored.get("has_files") else None)
            value: Any
            if stored.get("of_script"):
                value = Pending(load)
            else:
                try:
                    value = load()
                except Exception as error:  # a class may raise anything when it is read
                    if not _may_come(error):
                        restored.lost[key or name] = error
                        self._unread.add(name)
                        self._known[name] = _Known(None, None, marks)
                        continue
                    value = Pending(load)
            found[name] = StateEntry(value, key, order, page)
            self._known[name] = _Known(_immutable_mark(value) or marks, (key, order, page), marks)
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
        bonds = companions.bonds(
            (name for name, known in self._known.items() if known.place and known.place[0] == name), skipped
        )
        stored, companions.stored = companions.stored, bonds
        for key in {*stored, *bonds}:
            is_news = stored.get(key) != bonds.get(key) and all(each["name"] != key for each in changes.entries)
            if is_news and (entry := self._state.entry(key)) is not None and type(entry.value) is not Pending:
                if (known := self._known.get(key)) is not None:
                    self._known[key] = replace(known, place=None)
                self._compare(key, entry, changes)
        for each in changes.entries:
            note_bond(each, bonds.get(each["name"], NO_BOND))

    def _forget(self, name: str, changes: SnapshotChanges) -> None:
        self._of_script.discard(name)
        self._skipped.pop(name, None)
        self._drop(name, changes)

    def _drop(self, name: str, changes: SnapshotChanges) -> None:
        if (known := self._known.pop(name, None)) is not None:
            changes.gone += known.marks

    def _compare(self, name: str, entry: StateEntry, changes: SnapshotChanges) -> None:
        value, before = entry.value, self._known.get(name)
        place = (entry.key, entry.order, entry.page)
        mark = _immutable_mark(value)
        if mark is not None and before is not None and (before.mark, before.place) == (mark, place):
            return
        try:
            pickled = Pickled(value, () if before is None else before.object_arrays)
        except BaseException as error:  # it runs whatever the value's class does
            self._skip(name, entry, error)
            self._drop(name, changes)
            return
        self._skipped.pop(name, None)
        pieces = {
            piece_name(name, stream, number): piece
            for stream, of_stream in enumerate(pickled.streams)
            for number, piece in enumerate(of_stream)
        }
        marks = {each: piece.mark for each, piece in pieces.items()}
        now = _Known(mark or marks, place, marks, tuple(pickled.object_arrays))
        if entry.key == name:
            self._companions.see(name, now.mark, differs=before != now)
        self._known[name] = now
        if before == now:
            return
        stored: StoredEntry = {"name": name, "size": pieces[name].size, "mark": marks[name]}
        if entry.key is not None:
            stored["key"], stored["order"] = entry.key, entry.order
        if entry.page is not None:
            stored["page"] = entry.page
        if len(pieces) > 1:
            stored["streams"] = [sum([piece.size for piece in of_stream]) for of_stream in pickled.streams]
        self._of_script.discard(name)
        if pickled.of_script:
            stored["of_script"] = True
            self._of_script.add(name)
        if pickled.has_files:
            stored["has_files"] = True
        changes.entries.append(stored)
        changes.parts.append(pieces[name].read())
        known = {} if before is None else before.marks
        for each, piece in pieces.items():
            if each != name and piece.mark != known.get(each):
                changes.entries.append({"name": each, "size": piece.size, "mark": piece.mark, "piece_of": name})
                changes.parts.append(piece.read())
        changes.gone += [each for each in known if each not in pieces]

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


@contextmanager
def _no_collection() -> Iterator[None]:
    """Without the collector, which would look through all objects time and again while only new ones are made."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _immutable_mark(value: Any) -> tuple[type, Any] | None:
    """What identifies an immutable value: equal marks mean equal values. None for any other value."""
    kind = type(value)
    if kind not in IMMUTABLE_TYPES:
        return None
    return kind, repr(value) if kind in (float, complex) else value


def _may_come(error: Exception) -> bool:
    """Whether a module is missing that the script may install when it runs."""
    return isinstance(error, ModuleNotFoundError) and find_spec("micropip") is not None


_StoredPiece = tuple[StoredEntry, memoryview]


def _by_value(entries: Iterable[StoredEntry], content: memoryview) -> dict[str, dict[str, _StoredPiece]]:
    """The pieces of each value that has its first, by name."""
    values: dict[str, dict[str, _StoredPiece]] = {}
    start = 0
    for stored in entries:
        end = start + stored["size"]
        values.setdefault(stored.get("piece_of", stored["name"]), {})[stored["name"]] = stored, content[start:end]
        start = end
    return {name: pieces for name, pieces in values.items() if name in pieces}


def _load(name: str, pieces: Mapping[str, _StoredPiece], file_of: FileOf | None) -> Any:
    stored, part = pieces[name]
    if (lengths := stored.get("streams")) is None:
        return unpickled([part], file_of)
    return unpickled(join(name, lengths, lambda piece: pieces[piece][1]), file_of)
