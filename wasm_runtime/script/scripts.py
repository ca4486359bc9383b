"""The app's scripts: compiled once, run each time in a fresh `__main__`."""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from wasm_runtime.awaiting import finish
from wasm_runtime.config import Config
from wasm_runtime.script.compile import MAGIC_NAME, compile_script
from wasm_runtime.script.own_modules import settle


class Scripts:
    """The scripts in `folder`. `write` is what magic calls with a bare expression's value."""

    def __init__(self, folder: Path, write: Callable[..., Any]) -> None:
        self.folder = folder
        self._write = write
        self._codes: dict[Path, CodeType] = {}
        self._is_settled = False  # which modules are the app's and which the library's
        self._depth = 0  # scripts that are running, one in the other

    def compiled(self, script: Path, config: Config) -> CodeType:
        """The script's code. Raises `SyntaxError`, `OSError`."""
        code = self._codes.get(script)
        if code is None:
            code = self._codes[script] = compile_script(script, config)
        return code

    def run(self, script: Path, config: Config) -> None:
        """Run the script from top to bottom."""
        code = self.compiled(script, config)
        main = ModuleType("__main__")
        main.__file__ = str(script)
        main.__dict__[MAGIC_NAME] = self._write
        before, sys.modules["__main__"] = sys.modules.get("__main__", main), main
        self.reach()
        self._depth += 1
        try:
            _execute(code, main.__dict__)
        finally:
            self._depth -= 1
            if self._depth > 0:
                sys.modules["__main__"] = before  # a page's script gives its place back to the one that ran it

    def reach(self) -> None:
        """Make the app's modules importable."""
        if not self._is_settled or str(self.folder) not in sys.path:
            settle(self.folder)
            self._is_settled = True

    def forget(self) -> None:
        """The files are new: the next run compiles them and imports the app's modules again."""
        self._codes.clear()
        self._is_settled = False
        folder = f"{self.folder}/"
        for name, module in list(sys.modules.items()):
            # A package without __init__.py has no file, only a path.
            places = [getattr(module, "__file__", None), *getattr(module, "__path__", ())]
            if any(isinstance(place, str) and place.startswith(folder) for place in places):
                del sys.modules[name]
        importlib.invalidate_caches()


def _execute(code: CodeType, names: dict[str, Any]) -> None:
    if code.co_flags & inspect.CO_COROUTINE:
        finish(eval(code, names))  # noqa: S307 - the script's own code
    else:
        exec(code, names)
