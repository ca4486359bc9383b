"""`st.toast`: a short message over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import StreamlitMissingRequiredParameterError, StreamlitValueError
from wasm_runtime.protocol.payloads.status import ToastPayload
from wasm_runtime.script.context import current
from wasm_runtime.streamlit.elements.lib.icons import icon_of
from wasm_runtime.streamlit.elements.lib.parameters import clean_text, is_word
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator

_SECONDS = {"short": 4, "long": 10, "infinite": 0}


class ToastMixin(Writer):
    """`toast`."""

    def toast(self, body: object, *, icon: str | None = None, duration: Any = "short") -> DeltaGenerator:
        """Show a message over the page for some seconds; `toast` of what it returns changes the message."""
        if str(body) == "":
            raise StreamlitMissingRequiredParameterError("body", "Please provide a message.")
        shown = icon_of(icon)
        seconds = _seconds(duration)
        context = current()
        at = self._place(context)
        payload: ToastPayload = {
            "type": "toast",
            "body": clean_text(body),
            "duration": seconds,
            "place": context.next_path(at) or [],
            "run": context.run,
        }
        if shown:
            payload["icon"] = shown
        return self._spot(context.put(at, payload))


def _seconds(duration: Any) -> int:
    """How long a toast is shown; 0 until a person closes it."""
    if is_word(duration, _SECONDS):
        return _SECONDS[duration]
    if isinstance(duration, int) and duration > 0:
        return int(duration)
    raise StreamlitValueError("duration", ["short", "long", "infinite", "a positive integer"])
