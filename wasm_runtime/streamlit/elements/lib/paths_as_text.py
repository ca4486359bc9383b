"""Texts that are the path of a file, where a script gives HTML: that is a mistake, which calls warn of."""

from __future__ import annotations

from pathlib import Path

_LONGEST_PATH = 4096


def is_file(text: str) -> bool:
    """Whether there is such a file."""
    if len(text) > _LONGEST_PATH or "<" in text:
        return False
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False
