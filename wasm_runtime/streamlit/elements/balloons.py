"""`st.balloons`: balloons that rise over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wasm_runtime.script.context import current
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class BalloonsMixin(Writer):
    """`balloons`."""

    def balloons(self) -> DeltaGenerator:
        """Balloons rise over the page once, in each run that calls this."""
        return self._put({"type": "balloons", "run": current().run})
