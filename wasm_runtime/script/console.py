"""The browser's console, where the script has left it."""

from __future__ import annotations

import contextlib
import sys


def log(text: str) -> None:
    """Write to the console, unless the script has taken it away."""
    with contextlib.suppress(Exception):
        sys.stderr.write(text.rstrip("\n") + "\n")
