"""What a command says: results on the standard output, all else on the standard error.

On a terminal, progress is a line that moves and is gone when the command ends. Elsewhere each step is a line of its
own. Names of files and texts of sources are anybody's: nothing of them reaches a terminal as a control character.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from time import monotonic
from typing import TYPE_CHECKING, TextIO

from wasm_runtime.site.progress import Received, shown_size

if TYPE_CHECKING:
    from wasm_runtime.cli.live_progress import LiveProgress


class Console:
    """`quiet` leaves nothing but errors; `verbose` adds what was chosen and why, and each file."""

    def __init__(self, *, quiet: bool = False, verbose: bool = False) -> None:
        self._quiet = quiet
        self._verbose = verbose
        self._live: LiveProgress | None = None
        self._is_live = not quiet and not verbose and draws_progress(sys.stderr, os.environ)

    # --- what the command itself says --------------------------------------------------------------------------------

    def result(self, text: str) -> None:
        """A line that says what was done."""
        if not self._quiet:
            self.write(f"{harmless(text)}\n")

    def write(self, text: str) -> None:
        """Text that a program may read, as it is, on the standard output."""
        _write(sys.stdout, text)

    def notice(self, text: str) -> None:
        """What a person should know."""
        if not self._quiet:
            self._say(f"sitelet: {text}")

    def error(self, text: str) -> None:
        """Why the command failed."""
        self.close()
        self._say(f"sitelet: {text}")

    def close(self) -> None:
        """End a line that moves, wherever the command was stopped."""
        if self._live is not None:
            self._live.close()
            self._live = None

    # --- how far it is: site/progress.py -----------------------------------------------------------------------------

    def step(self, name: str) -> AbstractContextManager[object]:
        if self._is_live:
            return self._progress().step(harmless(name))
        return nullcontext() if self._quiet else self._told(name)

    def download(self, name: str, size: int | None) -> AbstractContextManager[Received]:
        if self._is_live:
            return self._progress().download(harmless(name), size)
        if not self._quiet:
            self._say(f"Downloading {name}" if size is None else f"Downloading {name} ({shown_size(size)})")
        return nullcontext(lambda length: None)

    def detail(self, text: str) -> None:
        if self._verbose:
            self._say(f"  {text}")

    @contextmanager
    def _told(self, name: str) -> Iterator[None]:
        self._say(name)
        begun = monotonic()
        yield
        self.detail(f"{monotonic() - begun:.1f} s")

    def _progress(self) -> LiveProgress:
        if self._live is None:
            from wasm_runtime.cli.live_progress import LiveProgress

            self._live = LiveProgress()
        return self._live

    def _say(self, text: str) -> None:
        shown = harmless(text)
        if self._live is not None:
            self._live.say(shown)
        else:
            _write(sys.stderr, shown + "\n")


def draws_progress(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether a line that moves makes sense: there is a terminal that can move it, and a person before it."""
    plain = environment.get("NO_COLOR") or environment.get("CI") or environment.get("TERM", "dumb") == "dumb"
    return not plain and stream.isatty() and "utf" in (stream.encoding or "").lower()


def harmless(text: str) -> str:
    """The text with escapes for its control characters, save the ends of lines."""
    return "".join(
        character if character.isprintable() or character == "\n" else _escaped(character) for character in text
    )


def _escaped(character: str) -> str:
    return character.encode("unicode_escape", "surrogatepass").decode()


def _write(stream: TextIO, text: str) -> None:
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
    stream.flush()
