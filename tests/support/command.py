"""The command `sitelet` of this checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SITELET = Path(sys.executable).parent / "sitelet"


def without_steps(text: str) -> str:
    """What a command says, without the lines before that tell how far it is."""
    lines = text.splitlines(keepends=True)
    first = next((place for place, line in enumerate(lines) if line.startswith("sitelet: ")), len(lines))
    return "".join(lines[first:])


def notices(text: str) -> list[str]:
    """The lines of what a command says that are notices or errors."""
    return [line for line in text.splitlines() if line.startswith("sitelet: ")]


def run_sitelet(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    told = {**os.environ, **environment}
    return subprocess.run([SITELET, *arguments], capture_output=True, text=True, check=False, env=told)
