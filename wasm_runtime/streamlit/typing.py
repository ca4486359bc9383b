"""`st.typing`: the types of what widgets return, for annotations."""

from __future__ import annotations

from typing import Any

from wasm_runtime.session.uploaded_file import UploadedFile as UploadedFile
from wasm_runtime.streamlit.elements.lib.chat_value import ChatInputValue as ChatInputValue
from wasm_runtime.streamlit.elements.lib.table_states import ButtonColumnClickState as ButtonColumnClickState
from wasm_runtime.streamlit.elements.lib.table_states import DataEditorState as DataEditorState
from wasm_runtime.streamlit.elements.lib.table_states import DataframeState as DataframeState
from wasm_runtime.streamlit.util import ReadOnlyAttributeDictionary


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
    EChartsState,
    PlotlyState,
    PydeckState,
    VegaLiteState,
)
for _kind in _STATES:
    _kind.__module__ = "streamlit.typing"
