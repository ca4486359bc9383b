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
        """A place for one element: what is written to it replaces what was there."""
        context = current()
        return self._spot(context.clear(self._place(context)))
