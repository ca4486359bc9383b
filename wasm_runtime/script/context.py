"""The run that is going on, for the calls of the script.

There is at most one: a session runs its script on one thread. Outside a run `current` raises, so that an `st` call in
the wrong place names its mistake.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from enum import Enum, auto
from pathlib import Path
from time import time
from typing import Any, NoReturn, TypeVar

from wasm_runtime.errors import FragmentHandledException, NoSessionContext
from wasm_runtime.protocol.payloads.blocks import BlockPayload
from wasm_runtime.protocol.payloads.elements import ElementPayload
from wasm_runtime.protocol.payloads.status import SkeletonPayload, SpinnerPayload
from wasm_runtime.protocol.tree import MAIN, Block, Leaf
from wasm_runtime.script.control import StopException
from wasm_runtime.script.exception_payload import exception_payload
from wasm_runtime.script.fragments import Fragment
from wasm_runtime.script.frames import stack_so_far
from wasm_runtime.script.recording import Recording, Step, replay
from wasm_runtime.script.services import SessionServices
from wasm_runtime.session.media import MediaFile
from wasm_runtime.session.widget import Widget

R = TypeVar("R")

# Read by the wall clock: in WebAssembly any other costs twice as much, and writes read it.
PROGRESS_INTERVAL = 0.1  # seconds between two messages to the page of how far a long run has come
POLL_INTERVAL = 0.04  # seconds after which a run polls for newer events again
# Even so, reading it takes a tenth of a write that changes nothing. When writes are frequent, only some read the clock:
# after 100 quick readings in a row every fourth, after 1,000 every eleventh.
QUICK_READING_SECONDS = 0.002  # at most, since the reading before
READINGS_PER_SKIPPED_WRITE = 16  # quick ones in a row, after which one more write does not read it

FEW_FILES = 12  # are made in about the time of a frame


class Phase(Enum):
    """What is running: callbacks, the script, or fragments without the script around them."""

    CALLBACKS = auto()
    SCRIPT = auto()
    FRAGMENTS = auto()


class RunContext:
    """What the calls of one run share.

    `fragment` is the one whose function is running. `page` names the page's script within the app, which makes widgets
    of the same kind on two pages different ones, wherever the app lies.
    """

    __slots__ = (
        "config",
        "fragment",
        "is_stopped",
        "is_superseded",
        "next_poll",
        "next_progress",
        "opened_dialog",
        "page",
        "phase",
        "quick",
        "resets",
        "services",
        "state",
        "tree",
        "unread",
        "was_read",
    )

    def __init__(self, services: SessionServices, page: str) -> None:
        self.services = services
        self.tree = services.tree
        self.state = services.state
        self.config = services.config
        self.fragment: Fragment[Any] | None = None
        self.phase = Phase.CALLBACKS
        self.is_stopped = False
        self.is_superseded = False  # by what has come in during a wait
        self.page = page
        self.resets: list[str] = []
        self.opened_dialog = False
        now = time()
        self.was_read = now  # the clock
        self.quick = 0  # readings in a row
        self.unread = 0  # writes that do not read it, from here
        self.next_poll = now + POLL_INTERVAL
        self.next_progress = now + PROGRESS_INTERVAL

    def run_script(self, script: Path) -> None:
        """Run a script of the app, here and now."""
        self.services.scripts.run(script, self.config)

    def run_fragment(self, fragment: Fragment[R]) -> R:
        """Call a fragment's function, here and now.

        What it raises is shown in the fragment, and raised as `FragmentHandledException`. A fragment around it shows
        that in its turn, as Streamlit does.
        """
        before = self.fragment, self.stack, self.page
        self.fragment, self.stack, self.page = fragment, fragment.stack, fragment.page
        try:
            return fragment.call()
        except Exception as error:
            self.services.uncaught.append(error)
            fragment.block.put(exception_payload(error, self.config, uncaught=True))
            sys.stderr.write("".join(traceback.format_exception(error)))
            raise FragmentHandledException(str(error)) from error
        finally:
            self.fragment, self.stack, self.page = before
            fragment.end_run(self.tree.run)

    @property
    def stack(self) -> Places:
        """The `with` blocks that are open, outermost first."""
        return _stack.get()

    @stack.setter
    def stack(self, places: Places) -> None:
        _stack.set(places)

    @contextmanager
    def within(self, place: Block | Leaf) -> Iterator[None]:
        """Make `place` the one of plain `st` calls."""
        self.stack = (*self.stack, place)
        try:
            yield
        finally:
            self.leave()

    def leave(self) -> None:
        """End the `with` block that was entered last."""
        self.stack = self.stack[:-1] or self.stack

    @property
    def recordings(self) -> tuple[Recording, ...]:
        """Of the cached functions that are running, outermost first."""
        return _recordings.get()

    @contextmanager
    def recorded_by(self, recording: Recording) -> Iterator[None]:
        """Have what is written in the `with` block noted."""
        _recordings.set((*self.recordings, recording))
        try:
            yield
        finally:
            _recordings.set(self.recordings[:-1])

    @property
    def in_dialog(self) -> bool:
        """Whether an open `with` block, or the fragment that is running, is in a dialog."""
        return any(block.payload["type"] == "dialog" for place in self.stack for block in place.blocks())

    @property
    def run(self) -> int:
        """The number of this run."""
        return self.tree.run

    @property
    def fragment_id(self) -> str | None:
        return None if self.fragment is None else self.fragment.id

    # --- writing -------------------------------------------------------------------------------------------------
    # Every write of the script goes through here: a running fragment has its own part of other places, and a cached
    # function takes note of what it writes.

    def put(self, at: Block | Leaf, payload: ElementPayload) -> Leaf:
        """Write an element at `at`: append to a block, replace a leaf."""
        leaf = self._write(at, payload)
        for recording in self.recordings:
            recording.record(at, leaf, payload)
        return leaf

    def put_widget(
        self, at: Block | Leaf, payload: ElementPayload, widget: Widget[Any], parts: Sequence[Widget[Any]] = ()
    ) -> Leaf:
        """Write a registered widget at `at`. `parts` are others that are drawn in it, such as a table's buttons."""
        recordings = self.recordings
        if recordings:
            warning = recordings[-1].warning().with_traceback(stack_so_far())
            for _ in (widget, *parts):
                self.put(at, exception_payload(warning, self.config, uncaught=False))
        leaf = self._write(at, payload)
        self.tree.place_widget(leaf, widget.id)
        for recording in recordings:
            recording.record(at, leaf, payload, widgets=(widget, *parts))
        self.services.state.drawing = None
        return leaf

    def _write(self, at: Block | Leaf, payload: ElementPayload) -> Leaf:
        """An element is shown before its files are made, unless there are few: what is there already stays in sight."""
        media = self.services.media
        if not media.held:
            return self._own(at).put(payload)
        media.send_held(FEW_FILES)
        leaf = self._own(at).put(payload)
        media.send_held()
        return leaf

    def redraw_widgets(self, at: Block | Leaf, payload: ElementPayload, widgets: Sequence[Widget[Any]]) -> Leaf:
        """Write a widget of a cached function again at `at`, and those in it, with what a person has made of it."""
        for each in widgets:
            self.state.redraw(each)
        widget, *parts = widgets
        redrawn: Any = payload
        if "value" in redrawn and (shown := self.tree.widget(widget.id)) is not None:
            redrawn["value"] = shown.payload.get("value")
        return self.put_widget(at, redrawn, widget, parts)

    def replay(self, steps: list[Step]) -> None:
        """Write again what a cached function has written, where the script is now."""
        replay(steps, self.stack[-1], self.tree.roots, self)

    def next_path(self, at: Block | Leaf) -> list[int] | None:
        """Where on the page the next thing at `at` will be."""
        return self._own(at).next_path

    def next_payload(self, at: Block | Leaf) -> ElementPayload | BlockPayload | None:
        """What there is where the next thing at `at` will be."""
        return self._own(at).next_payload

    def open(self, at: Block | Leaf, payload: BlockPayload) -> Block:
        """Start a block at `at`."""
        block = self._own(at).open(payload)
        for recording in self.recordings:
            recording.record(at, block, payload, opens=True)
        return block

    def clear(self, at: Block | Leaf) -> Leaf:
        """Leave the next place at `at` empty."""
        leaf = self._own(at).clear()
        for recording in self.recordings:
            recording.record(at, leaf, None)
        return leaf

    @contextmanager
    def spinning(self, at: Block | Leaf, payload: SpinnerPayload | SkeletonPayload) -> Iterator[None]:
        """While the `with` block runs, a spinner turns before what is written next at `at`."""
        number = self.tree.show_spinner(self._own(at), payload)
        self.show_progress()
        try:
            yield
        finally:
            self.tree.hide_spinner(number)

    def address_of(self, file: MediaFile) -> str:
        """Where the page finds a file. What a cached function offers, each hit offers again."""
        for recording in self.recordings:
            recording.record_file(file)
        return self.services.media.publish(file)

    def make_room_for_files(self) -> None:
        """Called before an element makes files: those that a long run has replaced by others may go."""
        self.services.media.make_room(self.services.shown)

    def stop(self) -> NoReturn:
        """End the run; code that catches that ends it again with its next write."""
        self.is_stopped = True
        self._read_clock_next_time()
        raise StopException

    def checkpoint(self) -> None:
        """Where the run may end: each write, and each use of the session's state or of the query's."""
        self.unread -= 1
        if self.unread < 0:
            self._read_clock()

    def _own(self, at: Block | Leaf) -> Block | Leaf:
        self.unread -= 1  # as in `checkpoint`: a call costs as much as the rest of it, at each write
        if self.unread < 0:
            self._read_clock()
        if self.fragment is None:
            return at
        return self.fragment.part_of(at, self.tree.run, alone=self.phase is Phase.FRAGMENTS)

    def _read_clock(self) -> None:
        now = time()
        if now == self.was_read:  # browsers round their clock to milliseconds
            self.quick += 1
            self.unread = self.quick // READINGS_PER_SKIPPED_WRITE
        else:
            self._note_time(now)

    def _note_time(self, now: float) -> None:
        if self.is_stopped:
            raise StopException
        self.quick = self.quick + 1 if now - self.was_read <= QUICK_READING_SECONDS else 0
        self.unread = self.quick // READINGS_PER_SKIPPED_WRITE
        self.was_read = now
        if now > self.next_poll:
            self.poll_events()
            self.was_read = time()

    def poll_if_due(self) -> None:
        """Poll, if the last time was a while ago."""
        if time() > self.next_poll:
            self.poll_events()

    def poll_events(self) -> None:
        """Tell the page how far the run has come if that is due, and end the run where a newer event wants that."""
        if time() > self.next_progress:
            self.show_progress()
        self._poll(stop_only=self._ends_by_stop_only)

    def poll_while_waiting(self) -> bool:
        """End the run if a person has stopped it; anything newer ends it at its next checkpoint.

        Returns whether the wait need not go on because something newer has come, once.
        """
        self._poll(stop_only=True)
        if self._ends_by_stop_only or not self.services.inbox.asks_for_all():
            return False
        self._read_clock_next_time()
        self.next_poll = 0.0
        first, self.is_superseded = not self.is_superseded, True
        return first

    def _poll(self, *, stop_only: bool) -> None:
        try:
            self.services.inbox.poll(stop_only=stop_only)
        except StopException:
            self.stop()
        self.next_poll = time() + POLL_INTERVAL

    @property
    def _ends_by_stop_only(self) -> bool:
        return self.phase is Phase.CALLBACKS or not self.config["runner.fastReruns"]

    def _read_clock_next_time(self) -> None:
        """Have the next checkpoint note the time, however many quick ones there have been."""
        self.unread = 0
        self.was_read = -1.0

    def show_progress(self) -> None:
        """Tell the page how far the run has come."""
        self.tree.send_reached()
        self.next_progress = time() + PROGRESS_INTERVAL


Places = tuple[Block | Leaf, ...]

# Each task of an event loop has its own: tasks enter and leave `with` blocks and cached functions by turns.
_stack: ContextVar[Places] = ContextVar("stack")
_recordings: ContextVar[tuple[Recording, ...]] = ContextVar("recordings", default=())

_current: RunContext | None = None


def current() -> RunContext:
    """The run that is going on. Raises `NoSessionContext` if none is."""
    if _current is None:
        raise NoSessionContext
    return _current


def is_running() -> bool:
    return _current is not None


@contextmanager
def entered(context: RunContext) -> Iterator[RunContext]:
    """Make `context` the current run."""
    global _current
    before, _current = _current, context
    stack = _stack.set((context.tree.roots[MAIN],))
    recordings = _recordings.set(())
    try:
        yield context
    finally:
        _recordings.reset(recordings)
        _stack.reset(stack)
        _current = before
