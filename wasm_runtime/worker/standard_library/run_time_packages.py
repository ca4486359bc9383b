"""micropip takes part in the site as soon as it is imported: worker/run_time_packages.py, which few apps need."""

from __future__ import annotations

from types import ModuleType

from wasm_runtime.worker.standard_library.changes import Changes


def apply(changes: Changes) -> None:
    changes.when_imported("micropip", _change)


def _change(micropip: ModuleType) -> None:
    from wasm_runtime.worker.run_time_packages import take_part

    take_part(micropip)
