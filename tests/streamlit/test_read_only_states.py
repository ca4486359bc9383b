"""What tables tell a script of the user's doings: dicts that can be read, copied and stored, not changed."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from wasm_runtime.streamlit.elements.lib.table_states import DataEditorState
from wasm_runtime.streamlit.util import ReadOnlyAttributeDictionary


@pytest.fixture
def state() -> DataEditorState:
    return DataEditorState({"edited_rows": {0: {"a": 1}}, "added_rows": [{}], "deleted_rows": []})


def test_inner_dicts_cannot_be_changed_either(state: DataEditorState) -> None:
    inner: Any = state["edited_rows"]
    assert type(inner) is type(state.edited_rows) is type(inner[0]) is ReadOnlyAttributeDictionary
    changes: list[Callable[[], Any]] = [
        lambda: state.update({}),
        lambda: inner.update({}),
        lambda: setattr(inner[0], "a", 2),
    ]
    for change in changes:
        with pytest.raises(TypeError, match=r"^Widget state is read-only because modifying nested values"):
            change()
    assert state == {"edited_rows": {0: {"a": 1}}, "added_rows": [{}], "deleted_rows": []}


def test_copies_are_of_the_same_type(state: DataEditorState) -> None:
    for made in (copy.copy(state), copy.deepcopy(state)):
        assert type(made) is DataEditorState
        assert made == state
    assert type(state | {}) is type(state.copy()) is dict
