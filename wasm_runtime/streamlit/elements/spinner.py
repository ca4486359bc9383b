"""`st.spinner`: a message that is shown while a task runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from wasm_runtime.protocol.payloads.status import SpinnerPayload
from wasm_runtime.script.context import current
from wasm_runtime.streamlit.elements.lib.parameters import clean_text, integer_argument, width_of
from wasm_runtime.streamlit.elements.lib.place import Writer


class SpinnerMixin(Writer):
    """`spinner`."""

    @contextmanager
    def spinner(
        self,
        text: str = "In progress...",
        *,
        show_time: bool = False,
        _cache: bool = False,
        width: Any = "content",
    ) -> Iterator[None]:
        """While the `with` block or the decorated function runs, show `text` after half a second."""
        context = current()
        with context.spinning(self._place(context), spinner_payload(text, show_time, width, cache=_cache)):
            yield


def spinner_payload(text: object, show_time: object, width: Any, *, cache: bool) -> SpinnerPayload:
    """`cache`: of a cached function, which lies over what follows it."""
    payload: SpinnerPayload = {"type": "spinner", "text": clean_text(text), "width": width_of(width)}
    if integer_argument(show_time):
        payload["show_time"] = True
    if cache:
        payload["cache"] = True
    return payload
