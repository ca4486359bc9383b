"""Balloons and snow are shown once by each run that writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.headless_page import HeadlessPage

SCRIPT = """
import streamlit as st

@st.fragment
def part():
    st.button("part")
    st.KIND()

@st.cache_data
def cached():
    st.KIND()

part()
cached()
st.button("rest")
"""


@pytest.mark.parametrize("kind", ["balloons", "snow"])
def test_a_run_that_writes_them_shows_them_again(tmp_path: Path, kind: str) -> None:
    script = tmp_path / "app.py"
    script.write_text(SCRIPT.replace("KIND", kind))
    page = HeadlessPage(script)
    page.rerun()
    in_part, in_cached = (each["run"] for each in page.elements() if each["type"] == kind)
    assert in_part == in_cached > 0
    page.press("part")
    again, there = (each["run"] for each in page.elements() if each["type"] == kind)
    assert (again, there) == (in_part + 1, in_cached)
    page.press("rest")
    assert [each["run"] for each in page.elements() if each["type"] == kind] == [again + 1, again + 1]
