"""`st.progress`: a progress bar."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import StreamlitInvalidParameterTypeError, StreamlitValueOutOfRangeError
from wasm_runtime.protocol.payloads.status import ProgressPayload
from wasm_runtime.streamlit.elements.lib.parameters import clean_text, width_of
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class ProgressMixin(Writer):
    """`progress`."""

    def progress(self, value: float, text: str | None = None, width: Any = "stretch") -> DeltaGenerator:
        """A bar filled to `value`, an int from 0 to 100 or a float from 0.0 to 1.0, with `text` above it."""
        percent = _percent(value)
        shown = _text(text)
        payload: ProgressPayload = {"type": "progress", "percent": percent, "width": width_of(width, content=False)}
        if shown:
            payload["text"] = shown
        return self._put(payload)


def _percent(value: Any) -> int:
    """The whole percent that is shown; what a fraction has beyond it is dropped, as in Streamlit."""
    if isinstance(value, bool):
        raise TypeError("Field Progress.value: Expected an int, got a boolean.")
    if isinstance(value, int):
        if not 0 <= value <= 100:
            raise StreamlitValueOutOfRangeError("value", value, 0, 100)
        return int(value)
    if isinstance(value, float):
        if not (0 <= value <= 1 or _is_close(value, 0) or _is_close(value, 1)):
            raise StreamlitValueOutOfRangeError("value", value, 0.0, 1.0)
        return int(value * 100)
    raise StreamlitInvalidParameterTypeError("value", ["int", "float"], value)


def _is_close(value: float, end: float) -> bool:
    """Whether `value` is off by no more than sums of fractions are."""
    return math.isclose(value, end, rel_tol=1e-9, abs_tol=1e-9)


def _text(text: Any) -> str:
    if text is None:
        return ""
    if not isinstance(text, str):
        raise StreamlitInvalidParameterTypeError("text", ["str"], text)
    return clean_text(text)
