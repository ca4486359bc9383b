"""`st.empty`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wasm_runtime.script.context import current
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class EmptyMixin(Writer):
    """`empty`."""

    def empty(self) -> DeltaGenerator:
        """A container for one element: a second element replaces the first."""
        context = current()
        return self._spot(context.clear(self._place(context)))
