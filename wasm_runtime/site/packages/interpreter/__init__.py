"""Pyodide at build time: the Python that a site's packages will run in, in V8 from mini-racer, in a process of its own.

It compiles them, so that their bytecode is what that Python loads, and says how long their imports take.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.web_files import WebFiles

NO_ENGINE = 3  # the exit status without the package mini-racer
_PROCESS = "wasm_runtime.site.packages.interpreter.process"
_TIMEOUT = 300.0  # seconds


class NoInterpreterError(SiteError):
    """Pyodide cannot be run here."""


def ask_pyodide(web: WebFiles, function: str, *files: Path) -> list[Any]:
    """What a function of inside.py returns for each of these files. Raises `NoInterpreterError`."""
    question: dict[str, Any] = {"pyodide": str(web.folder / web.pyodide), "files": list(map(str, files))}
    question |= {"function": function, "info": web.pyodide_info}
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            [sys.executable, "-P", "-m", _PROCESS],
            input=json.dumps(question),
            capture_output=True,
            encoding="utf-8",
            timeout=_TIMEOUT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise NoInterpreterError(f"Pyodide took more than {_TIMEOUT:.0f} seconds") from None
    if done.returncode == NO_ENGINE:
        raise NoInterpreterError("the package mini-racer, which can run Pyodide, is not installed here")
    if done.returncode != 0:
        reason = (done.stderr.strip().splitlines() or ["nothing was said"])[-1]
        raise NoInterpreterError(f"Pyodide ended with status {done.returncode}: {reason}")
    answers: list[Any] = json.loads(done.stdout)
    return answers
