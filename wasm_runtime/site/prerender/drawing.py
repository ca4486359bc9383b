"""Draws pages with the page's own components, in V8, in a process of its own.

V8 comes with the package mini-racer. What is drawn is made of the app's texts, so neither a fault of the engine nor
text that takes it too long may end the build.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wasm_runtime.protocol.encoding import encode_inline
from wasm_runtime.protocol.messages import FirstRun

_START_TIMEOUT = 30.0  # seconds
_PAGE_TIMEOUT = 10.0
NO_ENGINE = 3  # the exit status without the package mini-racer
_ENGINE = "wasm_runtime.site.prerender.engine"


@dataclass(frozen=True)
class Drawn:
    """A page's HTML, and the names of the parts that the page loads before its components draw it again."""

    html: str
    parts: list[str]


def draw(script: Path, runs: Sequence[tuple[FirstRun, str]]) -> list[Drawn | str]:
    """Each page drawn by `script` (web/src/prerender/render.tsx), or why it could not be.

    The text beside a first run is the way from its page to the site's root.
    """
    if not runs:
        return []
    pages = (f"[{encode_inline(run)},{json.dumps(base)}]" for run, base in runs)
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            [sys.executable, "-P", "-m", _ENGINE, str(script)],
            input=f"[{','.join(pages)}]",
            capture_output=True,
            encoding="utf-8",
            timeout=_START_TIMEOUT + _PAGE_TIMEOUT * len(runs),
            check=False,
        )
    except subprocess.TimeoutExpired:
        return ["it takes too long to draw"] * len(runs)
    if done.returncode == NO_ENGINE:
        return ["the package mini-racer, which renders pages, is not installed here"] * len(runs)
    if done.returncode != 0:
        return [f"what draws it ended with status {done.returncode}"] * len(runs)
    answers: list[Any] = json.loads(done.stdout)
    return [answer if isinstance(answer, str) else Drawn(**answer) for answer in answers]
