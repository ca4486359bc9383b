"""Fragments: functions of the script that run again by themselves.

A fragment writes into a block of its own. What it writes to a place outside goes into a block of that place that is the
fragment's too, so a later run of the fragment replaces it and nothing else. Such a part is made while the place is: in
a run of the script, or of the fragment that makes the place. Observed on Streamlit 1.67.

A dialog belongs to nobody: it stays when the fragment that opened it runs again, until the whole script runs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar, cast

from wasm_runtime.awaiting import finished
from wasm_runtime.errors import StreamlitInvalidLayoutContextError
from wasm_runtime.protocol.payloads.blocks import PartPayload
from wasm_runtime.protocol.tree import FLOATING, Block, Leaf

R = TypeVar("R")
_PART: PartPayload = {"type": "part"}
_UNCLAIMED = (
    "A fragment tried to write to a container created outside it, but the fragment did not write to that container "
    "during the last full app run, so Streamlit could not reserve a stable position for it.\n\n"
    "If this fragment uses `parallel=True`, writing to containers created outside it is not supported, including "
    "`st.sidebar` and `st.bottom`. Move the element inside the fragment body.\n\n"
    "Otherwise, inside the fragment function, write to the container on every full app run (e.g. "
    "`outside_container.empty()` or `with outside_container: st.empty()`), then fill it during fragment reruns."
)


class Fragment(Generic[R]):
    """One call of a fragment's function, to be made again.

    Its id says which function it is and where on the page: one that moves is another fragment. Any number of them may
    have the same key. `stack` holds the `with` blocks that were open around the call, then the fragment's own block;
    `page` is the script or page it was called on, `dialogs` how many had been opened before.
    """

    __slots__ = ("_call", "_parts", "block", "dialogs", "id", "key", "page", "stack")

    def __init__(
        self,
        fragment_id: str,
        key: str | None,
        call: Callable[[], R],
        block: Block,
        around: Sequence[Block | Leaf],
        page: str,
        dialogs: int,
    ) -> None:
        self.id = fragment_id
        self.key = key
        self.block = block
        self.page = page
        self.dialogs = dialogs
        self.stack = (*around, block)
        self._call = call
        self._parts: dict[Block | Leaf, Block] = {}

    def call(self) -> R:
        """Call the function, and finish it if it is `async`."""
        return cast("R", finished(self._call()))

    def end_run(self, run: int) -> None:
        """Empty the parts of other places that this run has not written to, perhaps because it never came to it."""
        for part in self._parts.values():
            if part.run != run:
                part.trim()

    def inherit(self, before: Fragment[Any], run: int) -> None:
        """Take over the parts of the call before, except of places that this run has made again."""
        self._parts = {at: part for at, part in before._parts.items() if at.run != run}

    def part_of(self, at: Block | Leaf, run: int, *, alone: bool) -> Block | Leaf:
        """Where the fragment writes when it means `at`: there if that is its own, else in its part of it.

        Raises `StreamlitInvalidLayoutContextError` if it has none and the run, one of fragments `alone`, has not made
        the place.
        """
        if at.payload["type"] == "dialog" or (at.parent is None and at.index == FLOATING):
            return at
        parts = self._parts
        for block in at.blocks():
            if block is self.block or (block.payload["type"] == "part" and block in parts.values()):
                return at
        part = parts.get(at)
        if part is None and alone and at.run != run:
            raise StreamlitInvalidLayoutContextError(_UNCLAIMED)
        if part is None or isinstance(at, Leaf):
            part = at.open(_PART) if part is None or part.run != run else part
        elif part.run != run:
            part = at.open_at(part.index, _PART)
        parts[at] = part
        return part


class Fragments:
    """The fragments of a session, in the order in which they were called last."""

    def __init__(self) -> None:
        self._all: dict[str, Fragment[Any]] = {}  # by id
        self._called: set[str] = set()  # ids of this run

    def begin_run(self) -> None:
        self._called = set()

    def end_run(self) -> None:
        """A complete run of the script is over: forget what it has not called."""
        self._all = {name: fragment for name, fragment in self._all.items() if name in self._called}

    def note_call(self, fragment: Fragment[Any], run: int, *, alone: bool) -> None:
        """The run calls this fragment; `alone` in a run of fragments without the script."""
        self._called.add(fragment.id)
        before = self._all.pop(fragment.id, None)
        if alone and before is not None:
            fragment.inherit(before, run)
        self._all[fragment.id] = fragment

    def get(self, fragment_id: str) -> Fragment[Any] | None:
        """The fragment, if its place is still on the page."""
        fragment = self._all.get(fragment_id)
        return None if fragment is None or fragment.block.path is None else fragment

    def with_key(self, key: str) -> list[str]:
        """The ids of those on the page that have this key."""
        return [name for name, fragment in self._all.items() if fragment.key == key and self.get(name)]
