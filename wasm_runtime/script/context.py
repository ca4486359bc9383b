"""The run that is going on, for the calls of the script.

There is at most one: a session runs its script on one thread. Outside a run `current` raises, so that an `st` call in
the wrong place names its mistake.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto
from time import perf_counter
from typing import Any

from wasm_runtime.config import Config
from wasm_runtime.errors import NoSessionContext
from wasm_runtime.page.tree import MAIN, Block, Leaf, Tree
from wasm_runtime.script.fragments import Fragment, Fragments
from wasm_runtime.session.query_params import QueryParams
from wasm_runtime.session.state import SessionState

PROGRESS_INTERVAL = 0.1  # seconds between two notes to the page of how far a long run has come


class Phase(Enum):
    """What is running: callbacks, the script, or fragments without the script around them."""

    CALLBACKS = auto()
    SCRIPT = auto()
    FRAGMENTS = auto()


class RunContext:
    """What the calls of one run share.

    `stack` holds the `with` blocks that are open, outermost first. `fragment` is the one whose function is
    running. `page` names the page's script within the app, which
    makes widgets of the same kind on two pages different ones, wherever the app lies.
    """

    __slots__ = (
        "config",
        "fragment",
        "fragments",
        "next_progress",
        "page",
        "phase",
        "query",
        "resets",
        "stack",
        "state",
        "tree",
    )

    def __init__(
        self, tree: Tree, state: SessionState, fragments: Fragments, query: QueryParams, config: Config, page: str
    ) -> None:
        self.tree = tree
        self.state = state
        self.fragments = fragments
        self.query = query
        self.fragment: Fragment[Any] | None = None
        self.phase = Phase.CALLBACKS
        self.config = config
        self.page = page
        self.stack: list[Block | Leaf] = [tree.roots[MAIN]]
        self.resets: list[str] = []
        self.next_progress = perf_counter() + PROGRESS_INTERVAL

    @property
    def fragment_id(self) -> str | None:
        return None if self.fragment is None else self.fragment.id

    def show_progress(self) -> None:
        """Tell the page how far the run has come."""
        self.tree.send_reached()
        self.next_progress = perf_counter() + PROGRESS_INTERVAL


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
    try:
        yield context
    finally:
        _current = before
