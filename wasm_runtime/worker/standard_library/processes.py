"""Other programs: a browser starts none."""

from __future__ import annotations

import errno
import os
import subprocess
from functools import partial
from types import ModuleType
from typing import Any, NoReturn

from wasm_runtime.worker.standard_library.changes import Changes

_NO_PROCESSES = (
    "{} needs another process, and a browser cannot start one: the app is a static site, its script runs in the user's "
    "browser. Do the work in Python, in the script itself."
)
_NO_WINDOW = (
    "webbrowser.{} cannot open a window: the script already runs in the user's browser, where only a click can. "
    "Use `st.link_button(label, url)`, or `st.page_link`."
)


def apply(changes: Changes) -> None:
    changes.set(subprocess.Popen, "__init__", _popen)
    names = "system fork forkpty posix_spawn posix_spawnp execv execve"
    for name in names.split():
        if hasattr(os, name):
            changes.set(os, name, partial(refuse, f"os.{name}"))

    def change_process(module: ModuleType) -> None:
        changes.set(module.BaseProcess, "start", lambda *_: refuse("multiprocessing.Process.start"))

    def change_context(module: ModuleType) -> None:
        for name in "Pool Manager Queue SimpleQueue JoinableQueue Pipe".split():
            changes.set(module.BaseContext, name, _refusal(f"multiprocessing.{name}"))
        # `multiprocessing.Pool` is the method of an object, bound when the package was imported.

    def change_package(module: ModuleType) -> None:
        for name in "Pool Manager Queue SimpleQueue JoinableQueue Pipe".split():
            changes.set(module, name, partial(refuse, f"multiprocessing.{name}"))

    def change_pool(module: ModuleType) -> None:
        changes.set(module.ProcessPoolExecutor, "__init__", _refusal("ProcessPoolExecutor"))

    def change_webbrowser(module: ModuleType) -> None:
        for name in "open open_new open_new_tab get".split():
            changes.set(module, name, partial(_refuse_window, name))

    changes.when_imported("multiprocessing.process", change_process)
    changes.when_imported("multiprocessing.context", change_context)
    changes.when_imported("multiprocessing", change_package)
    changes.when_imported("concurrent.futures.process", change_pool)
    changes.when_imported("webbrowser", change_webbrowser)


def refuse(what: str, *_: Any, **__: Any) -> NoReturn:
    raise OSError(errno.ENOSYS, _NO_PROCESSES.format(what))


def _refusal(what: str) -> Any:
    return lambda self, *_, **__: refuse(what)


def _popen(process: Any, *_: Any, **__: Any) -> NoReturn:
    process._child_created = False  # which its finaliser asks
    refuse("subprocess")


def _refuse_window(name: str, *_: Any, **__: Any) -> NoReturn:
    raise OSError(errno.ENOSYS, _NO_WINDOW.format(name))
