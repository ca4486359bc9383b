"""The terminal that there is not: nobody can answer `input()` or a debugger."""

from __future__ import annotations

import builtins
import io
import sys
from types import ModuleType
from typing import Any, NoReturn

from wasm_runtime.worker.standard_library.changes import Changes

_NO_INPUT = (
    "input() needs a terminal; there is none in the browser. Use a widget: "
    "`st.text_input`, `st.number_input` or `st.chat_input`."
)
_NO_STDIN = (
    "sys.stdin needs a terminal; there is none in the browser. Use a widget, such as `st.text_area` or "
    "`st.file_uploader`."
)
_NO_DEBUGGER = (
    "A debugger needs a terminal; there is none in the browser. Show values with `st.write`, or print them: printed "
    "text appears in the browser's console."
)


def apply(changes: Changes) -> None:
    changes.set(builtins, "input", _input)
    changes.set(sys, "stdin", io.TextIOWrapper(io.BufferedReader(_Nobody()), encoding="utf-8"))
    changes.set(sys, "breakpointhook", _refuse_debugger)

    def change_pdb(module: ModuleType) -> None:
        for name in "set_trace post_mortem pm run runeval runcall".split():
            changes.set(module, name, _refuse_debugger)

    changes.when_imported("pdb", change_pdb)


def _input(prompt: object = "", /) -> NoReturn:
    raise RuntimeError(_NO_INPUT)


def _refuse_debugger(*_: Any, **__: Any) -> NoReturn:
    raise RuntimeError(_NO_DEBUGGER)


class _Nobody(io.RawIOBase):
    """A stream that nobody writes to."""

    def readable(self) -> bool:
        return True

    def readinto(self, _buffer: Any, /) -> NoReturn:
        raise io.UnsupportedOperation(_NO_STDIN)
