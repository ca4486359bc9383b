"""Tables, in a test."""

from __future__ import annotations

from typing import Any

from wasm_runtime.streamlit.elements.lib.arrow_frame import frame_of
from wasm_runtime.streamlit.testing.v1.nodes import Element
from wasm_runtime.streamlit.testing.v1.registry import shows


@shows("dataframe")
@shows("selectable_dataframe", finders=())
class Dataframe(Element):
    type = "dataframe"

    @property
    def value(self) -> Any:
        """The table as pandas' DataFrame: of a long one, the rows that the page gets first."""
        return frame_of(self.payload["table"]["head"])
