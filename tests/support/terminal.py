"""A command run on a terminal."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

_ESCAPE = "\x1b"
_HERE = ("CI", "NO_COLOR", "TTY_COMPATIBLE", "FORCE_COLOR")  # what would change what is tested


@dataclass(frozen=True)
class OnTerminal:
    """What a command wrote to its terminal, and how it ended."""

    status: int
    text: str

    @property
    def moves(self) -> bool:
        """Whether anything but plain lines was written."""
        return _ESCAPE in self.text

    @property
    def has_cursor(self) -> bool:
        """Whether the terminal shows its cursor in the end."""
        return self.text.rfind("\x1b[?25l") <= self.text.rfind("\x1b[?25h")

    def remaining(self) -> list[str]:
        """The lines that are there when all that moved is gone."""
        lines = [re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", line.rpartition("\x1b[2K")[2]) for line in self.text.split("\n")]
        return [line.strip("\r ") for line in lines if line.strip("\r ")]


def run_on_terminal(
    command: Sequence[str | Path],
    folder: Path,
    environment: Mapping[str, str] = MappingProxyType({}),
    *,
    interrupt_at: str = "",
    seconds: float = 60,
) -> OnTerminal:
    """Run the command in the folder; Ctrl+C is pressed when it writes `interrupt_at`."""
    told = {name: value for name, value in os.environ.items() if name not in _HERE}
    terminal, its_end = pty.openpty()
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdin=its_end,
        stdout=its_end,
        stderr=its_end,
        env={**told, "TERM": "xterm-256color", "PYTHONUTF8": "1", **environment},
        start_new_session=True,
        # What was begun in the background of a shell passes on that Ctrl+C is ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    os.close(its_end)
    until = time.monotonic() + seconds
    written = b""
    try:
        while time.monotonic() < until:
            try:
                piece = os.read(terminal, 65536)
            except OSError:  # nobody has it open any more
                break
            written += piece
            if interrupt_at and interrupt_at.encode() in written:
                process.send_signal(signal.SIGINT)
                interrupt_at = ""
            if not piece:
                break
        return OnTerminal(process.wait(max(until - time.monotonic(), 1)), written.decode())
    finally:
        process.kill()
        process.wait()
        os.close(terminal)
