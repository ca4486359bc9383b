"""The one place that changes the standard library for the worker, and can undo it.

What a browser can do in another way works; what it cannot do says so where it is called, and never waits forever.
Nothing is imported only to be changed.
"""

from __future__ import annotations

from collections.abc import Callable

from wasm_runtime.worker.standard_library import (
    console,
    event_loop,
    http,
    integers,
    locales,
    processes,
    run_time_packages,
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
    for part in (
        *(sleep, event_loop, http, threads, processes, sockets, console, time_zones, locales, integers),
        run_time_packages,
    ):
        part.apply(_changes)
    return uninstall


def uninstall() -> None:
    _changes.undo()
