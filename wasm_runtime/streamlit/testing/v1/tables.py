"""Tables, in a test."""

from __future__ import annotations

from typing import Any

from wasm_runtime.streamlit.elements.lib.arrow_frame import frame_of
from wasm_runtime.streamlit.testing.v1.nodes import Element
from wasm_runtime.streamlit.testing.v1.registry import shows


@shows("dataframe")
@shows("selectable_dataframe", finders=())
@shows("data_editor", finders=("data_editor",))
class Dataframe(Element):
    type = "dataframe"
    refusal = (
        "AppTest reads tables and does not edit them. Before a run, assign what a user edits to the key of "
        '`st.data_editor`: at.session_state[key] = {"edited_rows": {0: {"name": "x"}}, "added_rows": [], '
        '"deleted_rows": []}.'
    )

    @property
    def names(self) -> tuple[str, ...]:
        is_editor = self.payload["type"] == "data_editor"
        return ("dataframe", "data_editor") if is_editor else ("dataframe",)

    @property
    def editing_mode(self) -> str:
        """What a user can do: nothing ("read_only"), edit cells alone ("fixed"), or rows, as `num_rows` says."""
        is_editor = self.payload["type"] == "data_editor"
        return str(self.payload.get("num_rows", "fixed")) if is_editor else "read_only"

    @property
    def value(self) -> Any:
        """The table as pandas' DataFrame: of a long one, the rows that the page gets first."""
        return frame_of(self.payload["table"]["head"])
