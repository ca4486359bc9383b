"""The run that is going on, for the calls of the script.

There is at most one: a session runs its script on one thread. Outside a run `current` raises, so that an `st` call in
the wrong place names its mistake.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from time import time
from typing import Any, NoReturn

from wasm_runtime.config import Config
from wasm_runtime.errors import NoSessionContext
from wasm_runtime.protocol.messages import BrowserContext
from wasm_runtime.protocol.payloads.blocks import BlockPayload
from wasm_runtime.protocol.payloads.elements import ElementPayload
from wasm_runtime.protocol.payloads.status import SpinnerPayload
from wasm_runtime.protocol.tree import MAIN, Block, Leaf, Tree
from wasm_runtime.script.control import StopException
from wasm_runtime.script.exception_payload import exception_payload
from wasm_runtime.script.fragments import Fragment, Fragments
from wasm_runtime.script.frames import stack_so_far
from wasm_runtime.script.inbox import Inbox
from wasm_runtime.script.pages import Pages
from wasm_runtime.script.recording import Recording
from wasm_runtime.script.scripts import Scripts
from wasm_runtime.session.caches import SessionCaches
from wasm_runtime.session.media import MediaFile, MediaFiles
from wasm_runtime.session.page_config import PageConfig
from wasm_runtime.session.query_params import QueryParams
from wasm_runtime.session.state import SessionState
from wasm_runtime.session.uploads import FileStore
from wasm_runtime.session.widget import Widget

# Read by the wall clock: in WebAssembly any other costs twice as much, and writes read it.
PROGRESS_INTERVAL = 0.1  # seconds between two notes to the page of how far a long run has come
LOOK_INTERVAL = 0.04  # seconds between two looks of a run for newer events
# Even so, reading it takes a tenth of a write that changes nothing. So the more readings there have been in a row, each
# soon after the one before, the fewer writes read it: after 100 quick writes every fourth, after 1,000 every eleventh.
QUICK = 0.002  # seconds between two readings
PATIENCE = 16  # quick readings after which one more write is left out


class Phase(Enum):
    """What is running: callbacks, the script, or fragments without the script around them."""

    CALLBACKS = auto()
    SCRIPT = auto()
    FRAGMENTS = auto()


@dataclass(slots=True)
class Shared:
    """What the runs of a session have in common. `entry` is the app's script, `later` what to do after a run.

    `uncaught` is what the run has raised and its script did not catch; what that shows of others is no failure.
    """

    entry: Path
    config: Config
    tree: Tree
    state: SessionState
    fragments: Fragments
    query: QueryParams
    pages: Pages
    scripts: Scripts
    caches: SessionCaches
    files: FileStore
    media: MediaFiles
    page_config: PageConfig
    inbox: Inbox = field(default_factory=Inbox)
    later: list[Callable[[], None]] = field(default_factory=list)
    browser: BrowserContext | None = None
    uncaught: list[BaseException] = field(default_factory=list)


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
        "next_look",
        "next_progress",
        "opened_dialog",
        "page",
        "phase",
        "quick",
        "resets",
        "shared",
        "state",
        "tree",
        "unread",
        "was_read",
    )

    def __init__(self, shared: Shared, page: str) -> None:
        self.shared = shared
        self.tree = shared.tree
        self.state = shared.state
        self.config = shared.config
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
        self.next_look = now + LOOK_INTERVAL
        self.next_progress = now + PROGRESS_INTERVAL

    def run_script(self, script: Path) -> None:
        """Run a script of the app, here and now."""
        self.shared.scripts.run(script, self.config)

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
    def fragment_id(self) -> str | None:
        return None if self.fragment is None else self.fragment.id

    # --- writing -------------------------------------------------------------------------------------------------
    # Every write of the script goes through here: a running fragment has its own part of other places, and a cached
    # function takes note of what it writes.

    def put(self, at: Block | Leaf, payload: ElementPayload) -> Leaf:
        """Write an element at `at`: append to a block, replace a leaf."""
        leaf = self._own(at).put(payload)
        for recording in self.recordings:
            recording.add(at, leaf, payload)
        return leaf

    def put_widget(self, at: Block | Leaf, payload: ElementPayload, widget: Widget[Any]) -> Leaf:
        """Write a registered widget at `at`."""
        recordings = self.recordings
        if recordings:
            warning = recordings[-1].warning().with_traceback(stack_so_far())
            self.put(at, exception_payload(warning, self.config, uncaught=False))
        leaf = self._own(at).put(payload)
        self.tree.place_widget(leaf, widget.id)
        for recording in recordings:
            recording.add(at, leaf, payload, widget=widget)
        self.shared.state.drawing = None
        return leaf

    def next_path(self, at: Block | Leaf) -> list[int] | None:
        """Where on the page the next thing at `at` will be."""
        return self._own(at).next_path

    def open(self, at: Block | Leaf, payload: BlockPayload) -> Block:
        """Start a block at `at`."""
        block = self._own(at).open(payload)
        for recording in self.recordings:
            recording.add(at, block, payload, opens=True)
        return block

    def clear(self, at: Block | Leaf) -> Leaf:
        """Leave the next place at `at` empty."""
        leaf = self._own(at).clear()
        for recording in self.recordings:
            recording.add(at, leaf, None)
        return leaf

    @contextmanager
    def spinning(self, at: Block | Leaf, payload: SpinnerPayload) -> Iterator[None]:
        """While the `with` block runs, a spinner turns before what is written next at `at`."""
        number = self.tree.show_spinner(self._own(at), payload)
        self.show_progress()
        try:
            yield
        finally:
            self.tree.hide_spinner(number)

    def address_of(self, file: MediaFile) -> str:
        """Where the page finds a file. What a cached function offers is there for every hit."""
        return self.shared.media.add(file, keep=bool(self.recordings))

    def stop(self) -> NoReturn:
        """End the run; from here on, whoever catches that and writes something ends it again."""
        self.is_stopped = True
        self._look_next_time()
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
        return self.fragment.place(at, self.tree.run, alone=self.phase is Phase.FRAGMENTS)

    def _read_clock(self) -> None:
        now = time()
        if now == self.was_read:  # browsers round their clock to milliseconds
            self.quick += 1
            self.unread = self.quick // PATIENCE
        else:
            self._note_time(now)

    def _note_time(self, now: float) -> None:
        if self.is_stopped:
            raise StopException
        self.quick = self.quick + 1 if now - self.was_read <= QUICK else 0
        self.unread = self.quick // PATIENCE
        self.was_read = now
        if now > self.next_look:
            self.look_up()
            self.was_read = time()

    def look_up_in_time(self) -> None:
        """Look up, if the last time was a while ago."""
        if time() > self.next_look:
            self.look_up()

    def look_up(self) -> None:
        """Say how far the run has come, and let it end where a newer event wants that."""
        if time() > self.next_progress:
            self.show_progress()
        self._look(to_the_end=self._goes_to_the_end)

    def look_while_waiting(self) -> bool:
        """Let the run end if a person has stopped it; anything newer ends it at its next checkpoint.

        Returns whether the wait need not go on because something newer has come, once.
        """
        self._look(to_the_end=True)
        if self._goes_to_the_end or not self.shared.inbox.asks_for_all():
            return False
        self._look_next_time()
        self.next_look = 0.0
        first, self.is_superseded = not self.is_superseded, True
        return first

    def _look(self, *, to_the_end: bool) -> None:
        try:
            self.shared.inbox.look(to_the_end=to_the_end)
        except StopException:
            self.stop()
        self.next_look = time() + LOOK_INTERVAL

    @property
    def _goes_to_the_end(self) -> bool:
        return self.phase is Phase.CALLBACKS or not self.config["runner.fastReruns"]

    def _look_next_time(self) -> None:
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
