"""What the user has edited, as the page reports it and as the script sees it."""

from __future__ import annotations

import json
from typing import Any

from wasm_runtime.streamlit.elements.lib.table_states import DataEditorState


def state_of(wire: str | None) -> DataEditorState:
    """The state in the page's JSON, whose rows are numbered by texts; nothing edited without one."""
    state: dict[str, Any] = {"edited_rows": {}, "added_rows": [], "deleted_rows": []}
    if wire is not None:
        state |= json.loads(wire)
        state["edited_rows"] = {int(row): cells for row, cells in state["edited_rows"].items()}
    return DataEditorState(state)
