"""How deep C code of Python may call itself.

Python measures that on the stack in WebAssembly's memory, 10 MB, but the engine's own stack, of which Python knows
nothing, is full long before: then the whole worker would be lost. So Python is given a limit that it reaches first, and
raises a `RecursionError`. The limit leaves half as much again as ordinary code needs, even where that guards less:
importing pandas takes 92 KB. docs/browser.md has what was measured.
"""

from __future__ import annotations

from wasm_runtime.worker.waiting import can_wait

# In bytes. Python keeps the last 16 KB of them for itself.
_SUSPENDING = 256 * 1024
_PLAIN = 160 * 1024


def limit_stack() -> None:
    """Set the limit from here on. To be called within the call from JavaScript that it is meant for."""
    from pyodide_js import _module  # here, for no image of the memory can hold it

    size = _SUSPENDING if can_wait() else _PLAIN
    end = _module._emscripten_stack_get_current() - size
    _module._PyUnstable_ThreadState_SetStackProtection(_module._PyThreadState_Get(), end, size)
