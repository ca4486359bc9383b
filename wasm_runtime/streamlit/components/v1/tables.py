"""Tables as arguments of components, in the three Arrow streams that their pages read: cells, index and columns."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from wasm_runtime.protocol.payloads.components import TableArgument
from wasm_runtime.streamlit.elements.lib.table_frames import frame_of


def table_argument(name: str, value: Any) -> TableArgument:
    """The table as the page gets it."""
    # Only tables need it.
    from wasm_runtime.streamlit.elements.lib.tables.payload import stream_of_frame

    frame = frame_of(value)
    index, columns = (_labels(each) for each in (frame.index, frame.columns))
    return {
        "name": name,
        "data": stream_of_frame(frame),
        "index": stream_of_frame(index),
        "columns": stream_of_frame(columns),
    }


def _labels(index: Any) -> Any:
    """Labels as a table of their own: one column for each level."""
    labels = [list(label) if isinstance(label, tuple) else label for label in index.to_numpy()]
    return import_module("pandas").DataFrame(labels)
