"""What the user has edited, as the page reports it and as the script sees it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from wasm_runtime.streamlit.elements.lib.table_states import DataEditorState


def state_of(wire: str | None) -> DataEditorState:
    """The state in the page's JSON, whose rows are numbered by texts; nothing edited without one."""
    return DataEditorState(edits_in({} if wire is None else json.loads(wire)))


def edits_in(state: Mapping[str, Any]) -> dict[str, Any]:
    """The edits in a state, also in one that a test has assigned, where parts are left out."""
    return {
        "edited_rows": {int(row): cells for row, cells in state.get("edited_rows", {}).items()},
        "added_rows": state.get("added_rows", []),
        "deleted_rows": state.get("deleted_rows", []),
    }
