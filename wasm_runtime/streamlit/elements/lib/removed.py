"""Parameters that Streamlit has taken away: it shows a warning in the app, and goes on."""

from __future__ import annotations

from wasm_runtime.script.context import current
from wasm_runtime.script.exception_payload import shown_details


def warn_in_app(message: str) -> None:
    """Write a warning where plain `st` calls write, if the app's users are to see what is wrong with it."""
    context = current()
    if shown_details(context.config) == "full":
        context.put(context.stack[-1], {"type": "alert", "kind": "warning", "body": message, "width": "stretch"})
