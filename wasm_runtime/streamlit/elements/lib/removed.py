"""Parameters that Streamlit has taken away: it shows a warning in the app, and goes on."""

from __future__ import annotations

from wasm_runtime.script.context import current


def warn_in_app(message: str) -> None:
    """Write a warning where plain `st` calls write."""
    context = current()
    context.put(context.stack[-1], {"type": "alert", "kind": "warning", "body": message, "width": "stretch"})
