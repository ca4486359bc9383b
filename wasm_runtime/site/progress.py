"""How far a command is. It is said here, deep inside, as one writes to a log; who runs the command says who listens.

One command runs in a process, so there is one listener. By default nobody listens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Protocol

Received = Callable[[int], object]


class Listener(Protocol):
    """All texts may hold names that anybody has chosen. Downloads are told of in several threads at once."""

    def step(self, name: str) -> AbstractContextManager[object]:
        """Something begins that takes a while, such as "Writing the site", and ends with the context."""

    def download(self, name: str, size: int | None) -> AbstractContextManager[Received]:
        """A file is downloaded, of so many bytes if that is known; the function is called with each piece's length."""

    def detail(self, text: str) -> None:
        """What was chosen and why, or which file was written."""


class _Nobody:
    def step(self, name: str) -> AbstractContextManager[object]:
        return nullcontext()

    def download(self, name: str, size: int | None) -> AbstractContextManager[Received]:
        return nullcontext(_ignored)

    def detail(self, text: str) -> None:
        pass


def _ignored(length: int) -> None:
    pass


_listener: Listener = _Nobody()


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """`listener` is told of all that happens in the context."""
    global _listener
    before, _listener = _listener, listener
    try:
        yield
    finally:
        _listener = before


def step(name: str) -> AbstractContextManager[object]:
    return _listener.step(name)


def download(name: str, size: int | None) -> AbstractContextManager[Received]:
    return _listener.download(name, size)


def detail(text: str) -> None:
    _listener.detail(text)


def shown_size(size: int) -> str:
    """A number of bytes as people read it."""
    if size < 1000:
        return f"{size} bytes"
    return f"{size / 1000:.1f} kB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"
