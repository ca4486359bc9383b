"""Tables and components where an app has no pandas: the error says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.apps import run


@pytest.fixture(autouse=True)
def without_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("v1.component_arrow", "v2.component_data"):
        monkeypatch.setattr(f"wasm_runtime.streamlit.components.{module}.find_spec", lambda _: None)


def test_a_reported_table_asks_for_pandas(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        """
        import streamlit.components.v1 as components

        components.declare_component("table", url="http://localhost:9")(key="table")
        st.text(type(st.session_state.table).__name__)
        """,
    )
    page.set("component_instance", "table", ["table", "", "", ""])
    ((_, message),) = page.exceptions()
    assert "Add pandas to requirements.txt" in message


def test_a_set_as_data_asks_for_pandas(tmp_path: Path) -> None:
    page = run(tmp_path, "st.components.v2.component('show', html='x')(data={1, 2})")
    ((_, message),) = page.exceptions()
    assert message == (
        "As `data` of a component, `set` is a table, for which pandas is needed: add it to requirements.txt, or give a "
        "list."
    )
