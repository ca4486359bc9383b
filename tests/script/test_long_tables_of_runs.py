"""Long tables in a run: the first rows are on their way before the others are looked at."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.support.headless_page import HeadlessPage

APP = """
import numpy as np
import pandas as pd
import streamlit as st

@st.cache_data
def shown():
    st.dataframe(pd.DataFrame({"b": np.arange(2_000_000)}))

numbers = np.arange(2_000_000)
if st.button("Change"):
    numbers[-1] = 0
st.dataframe(pd.DataFrame({"a": numbers}))
shown()
"""
ADDED = """
added = st.checkbox("Add")
if added:
    st.dataframe(pd.DataFrame({"c": np.arange(100_000)}), on_select="rerun")
"""


def told(page: HeadlessPage) -> list[str]:
    """What the page heard of tables and of their parts, in order."""
    found = []
    for message in page.messages:
        table = (message.get("payload") or {}).get("table") if message["kind"] == "element" else None
        if message["kind"] == "media":
            found.append("part")
        elif table is not None:
            found.append("rows" if "columns" in table else "first rows")
    return found


def page_of(tmp_path: Path, source: str) -> HeadlessPage:
    script = tmp_path / "app.py"
    script.write_text(source, "utf-8")
    page = HeadlessPage(script)
    page.rerun()
    return page


def test_the_first_rows_come_before_anything_is_known_of_the_others(tmp_path: Path) -> None:
    heard = told(page_of(tmp_path, APP))
    assert heard[:2] == ["first rows", "rows"]
    assert set(heard[2:32]) == {"part"}


def test_a_table_that_is_there_keeps_its_rows_and_gets_a_part_that_changed_before_it_is_named(tmp_path: Path) -> None:
    page = page_of(tmp_path, APP)
    page.rerun()
    assert told(page) == []
    page.press("Change")
    assert told(page) == ["part", "rows"]


def test_all_parts_that_are_named_have_come(tmp_path: Path) -> None:
    page = page_of(tmp_path, APP + ADDED)
    come = {each["url"] for each in page.messages if each["kind"] == "media"}
    page.set("checkbox", "Add", True)
    come |= {each["url"] for each in page.messages if each["kind"] == "media"}
    tables: list[dict[str, Any]] = [each["table"] for each in page.payloads() if "table" in each]
    assert len(tables) == 3
    assert {url for table in tables for column in table["columns"] for url in column} == come
