"""`st.exception`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wasm_runtime.script.context import current
from wasm_runtime.script.exception_payload import exception_payload
from wasm_runtime.streamlit.elements.lib.parameters import width_of
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class ExceptionMixin(Writer):
    """`exception`."""

    def exception(self, exception: BaseException, width: Any = "stretch") -> DeltaGenerator:
        """Show an exception with its message and the part of its traceback that is in the app."""
        shown_width = width_of(width, content=False)
        return self._put(exception_payload(exception, current().config, uncaught=False, width=shown_width))
