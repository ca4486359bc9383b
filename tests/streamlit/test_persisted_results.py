"""Results of cached functions that are kept on disk, from one session to the next."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.headless_page import HeadlessPage

KEPT = """
@st.cache_data(persist="disk", ttl=5, max_entries=1)
def load(n):
    st.write("drawn")
    st.session_state.calls = st.session_state.get("calls", 0) + 1
    return {1, 2, n}

st.write(f"{load(3)} {load(4)} {load(3)} {st.session_state.get('calls', 0)}")
st.button("clear one", on_click=lambda: load.clear(3))
st.button("clear all", on_click=load.clear)
st.button("clear data", on_click=st.cache_data.clear)
"""


def visit(tmp_path: Path, source: str = KEPT) -> HeadlessPage:
    """A new session of the app, with the folder that sessions before it have left."""
    script = tmp_path / "app.py"
    script.write_text("import streamlit as st\n" + source, "utf-8")
    page = HeadlessPage(script, cache_folder=tmp_path / "cache")
    page.rerun()
    return page


def test_what_is_persisted_is_there_in_the_next_session(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert visit(tmp_path).texts() == [*["drawn"] * 3, "{1, 2, 3} {1, 2, 4} {1, 2, 3} 2"]
    assert visit(tmp_path).texts() == [*["drawn"] * 3, "{1, 2, 3} {1, 2, 4} {1, 2, 3} 0"]
    assert "`ttl` of the cached function `load` is ignored" in capsys.readouterr().err


@pytest.mark.parametrize(("button", "calls"), [("clear one", 1), ("clear all", 2), ("clear data", 2)])
def test_what_is_cleared_is_cleared_in_the_next_session_too(tmp_path: Path, button: str, calls: int) -> None:
    visit(tmp_path)
    page = visit(tmp_path)
    page.press(button)
    assert page.session.state["calls"] == calls
    page = visit(tmp_path)
    page.session.clear_caches()
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_persisted_function_that_has_changed_is_called_again(tmp_path: Path) -> None:
    visit(tmp_path)
    assert visit(tmp_path, KEPT.replace("{1, 2, n}", "{1, 7, n}")).session.state["calls"] == 2


def test_another_process_finds_what_is_persisted(tmp_path: Path) -> None:
    source = """
@st.cache_data(persist="disk")
def load(names):
    if "a" in {"a", "b", "c"}:
        st.session_state.called = True
    return 1

load(frozenset(["x", "y", "z"]))
"""
    visit(tmp_path, source)
    code = (
        "from pathlib import Path; from tests.support.headless_page import HeadlessPage\n"
        f"page = HeadlessPage(Path({str(tmp_path / 'app.py')!r}), cache_folder=Path({str(tmp_path / 'cache')!r}))\n"
        "page.rerun(); print(page.session.state.to_dict(), page.exceptions())"
    )
    other = {**os.environ, "PYTHONHASHSEED": "7"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=other, check=True)
    assert done.stdout == "{} []\n"


def test_what_belongs_to_a_session_is_not_persisted(tmp_path: Path) -> None:
    visit(tmp_path, KEPT.replace("ttl=5", "scope='session'"))
    assert not (tmp_path / "cache").exists()


def test_a_persisted_result_may_be_of_a_class_of_the_script(tmp_path: Path) -> None:
    source = """
from dataclasses import dataclass

@dataclass
class Point:
    x: int

@st.cache_data(persist=True)
def load():
    st.session_state.called = True
    return Point(1)

st.write(f"{load()} {'called' in st.session_state}")
"""
    assert visit(tmp_path, source).texts() == ["Point(x=1) True"]
    assert visit(tmp_path, source).texts() == ["Point(x=1) False"]
