"""Tables, in a test."""

from __future__ import annotations

from typing import Any

from wasm_runtime.streamlit.elements.lib.arrow_frame import whole_frame_of
from wasm_runtime.streamlit.testing.v1.nodes import Element, ElementTree, Payload
from wasm_runtime.streamlit.testing.v1.registry import shows


class ShownTable(Element):
    """An element with a table."""

    def __init__(self, payload: Payload, root: ElementTree) -> None:
        super().__init__(payload, root)
        # The rows that the payload does not have: the page lets go of them once it shows others.
        columns = payload["table"].get("columns", ())
        self._later = [[root.session.content_of(address) for address in addresses] for addresses in columns]

    @property
    def value(self) -> Any:
        """The table as pandas' DataFrame."""
        return whole_frame_of(self.payload["table"]["head"], self._later)


@shows("dataframe")
@shows("selectable_dataframe", finders=())
@shows("data_editor", finders=("data_editor",))
class Dataframe(ShownTable):
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


@shows("table")
class Table(ShownTable):
    type = "table"
