"""Runs uv, and says what it says in words that fit a command of ours."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence

from uv import find_uv_bin

from wasm_runtime.site.errors import SiteError

_UNREACHABLE = re.compile(
    r"Failed to fetch|error sending request|Request failed after|Connection refused|dns error|network was disabled"
)


class UnreachableError(SiteError):
    """Nobody could be asked."""


class UnresolvableError(SiteError):
    """No set of versions fulfils all that is asked for."""


def run_uv(arguments: Sequence[str]) -> None:
    """Raises `UnreachableError` with what uv says, `UnresolvableError` where it has understood and found nothing."""
    command = [find_uv_bin(), *arguments, "--color", "never", "--no-progress", "--quiet", "--no-python-downloads"]
    environment = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    environment["UV_PYTHON"] = sys.executable  # it looks for one, and there need not be another on the PATH
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)  # noqa: S603 - uv itself
    if done.returncode == 0:
        return
    said = _in_our_words(done.stderr)
    if _UNREACHABLE.search(said):
        raise UnreachableError(
            "The package index cannot be reached, and no sitelet.lock of an earlier build fits what the app asks for. "
            f"uv says:\n{said}"
        )
    raise UnresolvableError(said)


def _in_our_words(text: str) -> str:
    """What uv says, without what only somebody who runs uv can make use of."""
    said = text.strip().partition("\n\nhint:")[0]
    said = re.sub(r" for split \(markers: [^)]*\)", "", said)
    said = said.replace("your project's requirements", "these requirements").replace("your project", "the app")
    lines = (re.sub(r"^\s*(error:|cause:)\s*", "", line).strip() for line in said.splitlines())
    return "\n".join(line for line in lines if line)
