"""The one place that changes the standard library for the worker, and can undo it.

What a browser can do in another way works; what it cannot do says so where it is called, and never waits forever.
Nothing is imported only to be changed.
"""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

from wasm_runtime.worker.standard_library import (
    console,
    event_loop,
    http,
    locales,
    processes,
    sleep,
    sockets,
    threads,
    time_zones,
)
from wasm_runtime.worker.standard_library.changes import Changes

_changes = Changes()


def install() -> Callable[[], None]:
    """Apply the changes, once; returns what takes them back."""
    uninstall()
    for part in (sleep, event_loop, http, threads, processes, sockets, console, time_zones, locales):
        part.apply(_changes)
    _changes.when_imported("pandas.core.dtypes.astype", _tell_of_lost_integers)
    return uninstall


def _tell_of_lost_integers(module: ModuleType) -> None:
    from wasm_runtime.worker.standard_library import integers  # of no use to an app without pandas

    integers.tell(_changes, module)


def uninstall() -> None:
    _changes.undo()
