"""Tables that components report, as their pages send them: three Arrow streams, of cells, index and columns."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from wasm_runtime.errors import StreamlitAPIException


@dataclass(frozen=True, slots=True)
class ArrowTable:
    """A table that is not read yet."""

    data: bytes
    index: bytes
    columns: bytes


def arrow_proto_to_dataframe(proto: ArrowTable) -> Any:
    """The pandas DataFrame. Raises `StreamlitAPIException` if it cannot be read, or pandas is not there."""
    if find_spec("pandas") is None:
        raise StreamlitAPIException(
            "A component has reported a table, which becomes a DataFrame of pandas. Add pandas to requirements.txt."
        )
    pandas = import_module("pandas")
    data, index, columns = (_cells(proto, part) for part in ("data", "index", "columns"))
    try:
        return pandas.DataFrame(data, index=index.T.tolist(), columns=columns.T.tolist())
    except (ValueError, TypeError) as error:
        raise StreamlitAPIException(
            f"A component has reported a table whose parts do not fit together: {error}"
        ) from error


def _cells(proto: ArrowTable, part: str) -> Any:
    # Only tables need them.
    from wasm_runtime.streamlit.elements.lib.arrow_frame import frame_of
    from wasm_runtime.streamlit.elements.lib.arrow_schema import ArrowError

    try:
        return frame_of(getattr(proto, part)).to_numpy()
    except ArrowError as error:
        name = {"data": "cells", "index": "labels of rows", "columns": "labels of columns"}[part]
        raise StreamlitAPIException(
            f"A component has reported a table whose {name} cannot be read: {error}."
        ) from error
