"""The package that apps import from, under this runtime, in AppTest and under Streamlit itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.support.apps import run
from wasm_runtime.streamlit.testing.v1 import AppTest

SCRIPT = """
import streamlit as st
from sitelet import errors, session
session.save()
session.clear()
st.text(f"{session.kept()} {session.skipped()}")
st.text(issubclass(errors.NotBuiltYetError, st.errors.StreamlitAPIException))
"""


def test_a_session_that_is_not_stored_may_be_asked_all_the_same(tmp_path: Path) -> None:
    assert run(tmp_path, SCRIPT).texts() == ["[] []", "True"]


def test_it_works_in_app_test() -> None:
    app = AppTest.from_string(SCRIPT).run()
    assert [each.value for each in app.text] == ["[] []", "True"]


def test_under_streamlit_itself_the_session_is_not_stored_and_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(SCRIPT)
    source = f"""
import logging
logging.disable(logging.CRITICAL)
from streamlit.testing.v1 import AppTest
app = AppTest.from_file({str(tmp_path / "app.py")!r}, default_timeout=60).run()
print([each.value for each in app.text], list(app.exception))
"""
    root = Path(__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout.splitlines()[-1] == "['[] []', 'False'] []"


def test_the_errors_that_streamlit_does_not_have_are_imported_from_here(tmp_path: Path) -> None:
    source = """
        from sitelet.errors import NotBuiltYetError
        try:
            st.map()
        except NotBuiltYetError:
            st.text("caught")
    """
    assert run(tmp_path, source).texts() == ["caught"]
