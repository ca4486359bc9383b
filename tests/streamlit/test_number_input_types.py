"""A number input whose key holds what is no number."""

from __future__ import annotations

from pathlib import Path

from tests.support.apps import run


def test_a_text_under_its_key_is_refused_as_streamlit_refuses_it(tmp_path: Path) -> None:
    page = run(tmp_path, "st.session_state.n = 'x'\nst.number_input('n', value=None, key='n')")
    assert page.exceptions() == [("TypeError", "must be real number, not str")]
