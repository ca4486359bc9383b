"""`st.typing`: the types of what widgets return, for annotations."""

from __future__ import annotations

from typing import Any

from wasm_runtime.session.uploaded_file import UploadedFile as UploadedFile
from wasm_runtime.streamlit.elements.lib.chat_value import ChatInputValue as ChatInputValue
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


class EChartsState(ReadOnlyAttributeDictionary):
    """What is selected in a chart of ECharts."""

    selection: Any


class PlotlyState(ReadOnlyAttributeDictionary):
    """What is selected in a chart of Plotly."""

    selection: Any


class PydeckState(ReadOnlyAttributeDictionary):
    """What is selected on a map."""

    selection: Any


class VegaLiteState(ReadOnlyAttributeDictionary):
    """What is selected in a chart of Vega-Lite."""

    selection: Any


_STATES = (
    ButtonColumnClickState,
    DataEditorState,
    DataframeState,
    EChartsState,
    PlotlyState,
    PydeckState,
    VegaLiteState,
)
for _kind in _STATES:
    _kind.__module__ = "streamlit.typing"
DataEditorState.__module__ = "streamlit.elements.widgets.data_editor"
ButtonColumnClickState.__module__ = "streamlit.elements.lib.column_config_utils"
