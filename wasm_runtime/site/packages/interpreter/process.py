"""The process in which Pyodide runs: one question as JSON on stdin, the answers as JSON on stdout.

Files that Pyodide is asked about are given to it whole, and what it makes of one is written beside it, to NAME.out.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import wasm_runtime
from wasm_runtime.site.packages.interpreter import NO_ENGINE

_HERE = Path(__file__).parent
_ROOT = Path(wasm_runtime.__file__).parents[1]
_MODULES = ("wasm_runtime/__init__.py", "wasm_runtime/line_tables.py")  # what inside.py needs
_PATIENCE = 0.01  # seconds between looks whether Pyodide has started
# Modules of JavaScript, as scripts: V8 alone loads none.
_AS_SCRIPTS = {
    "pyodide.asm.mjs": {
        "import.meta.url": '"file:///pyodide.asm.mjs"',
        "export default _createPyodideModule": "globalThis.createPyodideModule = _createPyodideModule",
    },
    "pyodide.mjs": {"export{dt as loadPyodide,U as version}": "globalThis.loadPyodide = dt"},
}


class Interpreter:
    """A Pyodide that was just started."""

    def __init__(self, pyodide: Path, info: dict[str, str]) -> None:
        from py_mini_racer import MiniRacer

        self._engine = MiniRacer()
        self._engine.eval((_HERE / "shell.js").read_text("utf-8") + "0")
        for name, replaced in _AS_SCRIPTS.items():
            text = (pyodide / name).read_text("utf-8")
            for old, new in replaced.items():
                if old not in text:
                    raise RuntimeError(f"{name} is of a version of Pyodide that is not known here")
                text = text.replace(old, new)
            self._engine.eval(f"(() => {{{text}\n}})(); 0")
        for name in ("pyodide.asm.wasm", "python_stdlib.zip"):
            self._give(name, (pyodide / name).read_bytes())
        modules = {"inside.py": (_HERE / "inside.py").read_text("utf-8")}
        modules |= {name: (_ROOT / name).read_text("utf-8") for name in _MODULES}
        self._engine.eval(f"start({json.dumps(modules)}, {json.dumps(info)}); 0")
        while (state := self._engine.eval("state")) == "starting":
            time.sleep(_PATIENCE)
        if state != "started":
            raise RuntimeError(str(state))

    def ask(self, function: str, file: Path) -> Any:
        """What the function of inside.py returns for a file."""
        self._give(file.name, file.read_bytes())
        answer: Any = self._engine.eval(f"ask({json.dumps(function)}, {json.dumps(file.name)})")
        if (left := self._engine.eval("taken()")) is not None:
            file.with_name(f"{file.name}.out").write_bytes(bytes(left))  # type: ignore[arg-type]
        return json.loads(bytes(answer))

    def _give(self, name: str, content: bytes) -> None:
        place: Any = self._engine.eval(f"given({json.dumps(name)}, {len(content)})")
        if content:
            place[:] = content


def _main() -> int:
    # V8 itself writes remarks to the standard output: that is no place for the answers.
    answers_to = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    question = json.load(sys.stdin)
    try:
        interpreter = Interpreter(Path(question["pyodide"]), question["info"])
    except ImportError:
        return NO_ENGINE
    answers = [interpreter.ask(question["function"], Path(file)) for file in question["files"]]
    with answers_to:
        json.dump(answers, answers_to)
    return 0


if __name__ == "__main__":
    status = 1
    try:
        status = _main()
    except Exception as error:
        sys.stderr.write(f"{error}\n")
    sys.stderr.flush()
    os._exit(status)  # threads of the engine are not waited for
