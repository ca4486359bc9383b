"""One Pyodide that compiles the packages of many builds: starting another takes seconds.

It is the one of wasm_runtime/site/packages/interpreter, asked again and again. What it makes is the same as that of one
that has just been started, as tests/site/packages/test_archives.py shows.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from wasm_runtime.site.packages.interpreter import ask_pyodide
from wasm_runtime.site.web_files import WebFiles


class KeptInterpreter:
    """Starts when it is first asked."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def ask(self, web: WebFiles, function: str, *files: Path) -> list[Any]:
        """In place of `ask_pyodide`. Imports stay imported, so how long they take is asked of another."""
        if function != "compile_all":
            return ask_pyodide(web, function, *files)
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", __name__, str(web.folder / web.pyodide), json.dumps(web.pyodide_info)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                encoding="utf-8",
                env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
            )
        return [self._answer(self._process, function, file) for file in files]

    def _answer(self, process: subprocess.Popen[str], function: str, file: Path) -> Any:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps([function, str(file)]) + "\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()


def _main(pyodide: str, info: str) -> None:
    from wasm_runtime.site.packages.interpreter.process import Interpreter

    answers_to = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # V8 itself writes remarks there
    interpreter = Interpreter(Path(pyodide), json.loads(info))
    for line in sys.stdin:
        function, file = json.loads(line)
        answers_to.write(json.dumps(interpreter.ask(function, Path(file))) + "\n")
        answers_to.flush()


if __name__ == "__main__":
    _main(*sys.argv[1:])
