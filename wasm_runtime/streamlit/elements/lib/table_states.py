"""What tables report of the user: selections, edits and pressed buttons."""

from __future__ import annotations

from typing import Any

from wasm_runtime.streamlit.util import ReadOnlyAttributeDictionary


class ButtonColumnClickState(ReadOnlyAttributeDictionary):
    """The row and the label of the button that was pressed."""

    row: int
    label: str


class DataEditorState(ReadOnlyAttributeDictionary):
    """What the user has changed: cells by row, and rows added and deleted."""

    edited_rows: dict[int, dict[str, Any]]
    added_rows: list[dict[str, Any]]
    deleted_rows: list[int]


class DataframeState(ReadOnlyAttributeDictionary):
    """What is selected in a table."""

    selection: Any


ButtonColumnClickState.__module__ = "streamlit.elements.lib.column_config_utils"
DataEditorState.__module__ = "streamlit.elements.widgets.data_editor"
DataframeState.__module__ = "streamlit.elements.arrow"
