"""Whatever scripts write, in whatever order, the page that only hears the messages ends up with the same tree.

After a complete run that tree is the one of a page that has seen no other run.

A script is a list of calls as `st` makes them: elements, widgets, blocks, placeholders that are written again, blocks
and placeholders kept from an earlier run. Each run differs from the one before by a few edits, as runs do.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.heard_tree import HeardTree, container, text
from tests.support.page_tree import PageTree
from wasm_runtime.protocol.tree import Block, Leaf

Call = tuple[Any, ...]
Run = tuple[list[Call], bool]

SLOT = st.integers(0, 3)
TEXT = st.sampled_from("abc")
WIDGET = st.sampled_from("VWXYZ")
CALL = st.one_of(
    st.tuples(st.just("text"), TEXT),
    st.tuples(st.just("widget"), WIDGET),
    st.tuples(st.just("widget"), WIDGET),
    st.tuples(st.just("open"), st.sampled_from("pq")),
    st.tuples(st.just("close")),
    st.tuples(st.just("empty")),
    st.tuples(st.just("root"), st.integers(0, 3)),
    st.tuples(st.just("put"), SLOT, TEXT),
    st.tuples(st.just("put widget"), SLOT, WIDGET),
    st.tuples(st.just("open at"), SLOT, st.sampled_from("pq")),
    st.tuples(st.just("clear"), SLOT),
    st.tuples(st.just("append"), SLOT, TEXT),
    st.tuples(st.just("append widget"), SLOT, WIDGET),
    st.tuples(st.just("keep")),
    st.tuples(st.just("put kept"), SLOT, TEXT),
    st.tuples(st.just("append kept"), SLOT, TEXT),
    st.tuples(st.just("progress")),
)
SCRIPT = st.lists(CALL, min_size=8, max_size=20)
# Where one call of a script gives way to another, to two, or to none.
EDIT = st.tuples(st.integers(0, 19), st.lists(CALL, max_size=2))


@st.composite
def runs(draw: st.DrawFn) -> list[Run]:
    script = draw(SCRIPT)
    sequence = [(script, True)]
    for edits in draw(st.lists(st.lists(EDIT, min_size=1, max_size=4), min_size=1, max_size=4)):
        for at, calls in edits:
            script = [*script[:at], *calls, *script[at + 1 :]]
        sequence.append((script, draw(st.integers(0, 3)) > 0))
    return sequence


class Session(HeardTree):
    """Runs that are lists of calls."""

    def __init__(self) -> None:
        super().__init__()
        self._drawn: set[str] = set()
        self._known: set[str] = set()
        self._kept: list[Leaf | Block] = []

    def run_calls(self, calls: list[Call], *, trim: bool) -> None:
        self._drawn = set()
        self._places: list[Leaf] = []
        self._blocks: list[Block] = []
        with self.run(trim=trim) as main:
            self._stack: list[Block] = [main]
            for call in calls:
                self._call(*call)
        if trim:
            self.tree.forget_widgets(self._known - self._drawn)

    def _call(self, verb: str, *arguments: Any) -> None:
        place = self._pick(self._places, arguments)
        block = self._pick(self._blocks, arguments)
        kept = self._pick(self._kept, arguments)
        match verb:
            case "text":
                self._places.append(self._stack[-1].put(text(arguments[0])))
            case "widget":
                self._draw(self._stack[-1], arguments[0])
            case "open":
                self._blocks.append(self._stack[-1].open(container(arguments[0])))
                self._stack.append(self._blocks[-1])
            case "close" if len(self._stack) > 1:
                self._stack.pop()
            case "empty":
                self._places.append(self._stack[-1].clear())
            case "root":
                self._stack.append(self.tree.roots[arguments[0]])
            case "put" if place:
                place.put(text(arguments[1]))
            case "put widget" if place:
                self._draw(place, arguments[1])
            case "open at" if place:
                self._blocks.append(place.open(container(arguments[1])))
            case "clear" if place:
                place.clear()
            case "append" if block:
                block.put(text(arguments[1]))
            case "append widget" if block:
                self._draw(block, arguments[1])
            case "keep":
                self._kept += [*self._places[-1:], *self._blocks[-1:]]
            case "put kept" if isinstance(kept, Leaf):
                kept.put(text(arguments[1]))
            case "append kept" if isinstance(kept, Block):
                kept.put(text(arguments[1]))
            case "progress":
                self.tree.send_reached()
                assert self.page.equals(self.tree)

    def _pick(self, items: list[Any], arguments: tuple[Any, ...]) -> Any:
        return items[arguments[0] % len(items)] if items and arguments and isinstance(arguments[0], int) else None

    def _draw(self, at: Block | Leaf, widget_id: str) -> None:
        """Draw a widget, as a run does it: once, or not at all."""
        if widget_id not in self._drawn:
            self._known.add(widget_id)
            if self.draw(at, widget_id).path is not None:
                self._drawn.add(widget_id)

    def hear(self, message: Any) -> None:
        if message["kind"] == "reached":
            assert all(0 <= count <= self._length(path) for path, count in message["blocks"])
        elif message["kind"] != "trim":
            assert message.get("displaces", False) is self._gives_way(message)
        super().hear(message)

    def _length(self, path: list[int]) -> int:
        block = self.page.at(path)
        assert block is not None
        return len(block["children"])

    def _gives_way(self, message: dict[str, Any]) -> bool:
        """Whether a widget of an earlier run stands where something else comes."""
        there = self.page.at(message["path"])
        widget_id = there and there["payload"].get("id")
        return widget_id is not None and widget_id not in {*self._drawn, message["payload"].get("id")}


def check_sequence(sequence: list[Run]) -> None:
    session = Session()
    for calls, trim in sequence:
        session.run_calls(calls, trim=trim)
        if trim and not any(call[0] in REACHING_BACK for call in calls):
            assert session.page.roots == page_of(calls).roots
    quiet = [call for call in calls if call[0] not in (*REACHING_BACK, *WRITING_AGAIN)]
    for _ in range(2):
        session.run_calls(quiet, trim=True)
    assert session.sent == []


def page_of(calls: list[Call]) -> PageTree:
    """What a page shows that has seen no other run."""
    fresh = Session()
    fresh.run_calls(calls, trim=True)
    return fresh.page


REACHING_BACK = ("put kept", "append kept")
WRITING_AGAIN = ("put", "put widget", "open at", "clear", "append", "append widget", "progress")


@settings(max_examples=400)
@given(runs())
def test_the_page_shows_what_the_last_run_wrote_and_hears_nothing_of_an_identical_one(sequence: list[Run]) -> None:
    check_sequence(sequence)


@pytest.mark.deep
@settings(max_examples=20_000)
@given(runs())
def test_the_same_holds_for_thousands_of_sequences(sequence: list[Run]) -> None:
    check_sequence(sequence)
