"""Cached functions across runs. What AppTest can answer stands in tests/differential."""

from __future__ import annotations

from pathlib import Path

from tests.support.headless_page import HeadlessPage


def opened(tmp_path: Path, script: str) -> HeadlessPage:
    file = tmp_path / "app.py"
    file.write_text("import streamlit as st\n" + script, "utf-8")
    page = HeadlessPage(file)
    page.rerun()
    return page


def test_a_function_is_called_once_and_what_it_writes_is_written_each_time(tmp_path: Path) -> None:
    page = opened(
        tmp_path,
        """
@st.cache_data
def load(n):
    st.session_state.calls = st.session_state.get("calls", 0) + 1
    st.write("loading", n)
    left, right = st.columns(2)
    right.write("right")
    return [n]

st.button("again")
value = load(1)
value.append(2)
st.write(f"{value} {st.session_state.calls}")
""",
    )
    assert page.texts() == ["loading `1`", "right", "[1, 2] 1"]
    page.press("again")
    assert page.texts() == ["loading `1`", "right", "[1, 2] 1"]
    assert page.tree_messages == []


def test_a_widget_in_a_cached_function_keeps_what_a_person_made_of_it(tmp_path: Path) -> None:
    page = opened(
        tmp_path,
        """
@st.cache_data
def ask():
    return st.checkbox("sure", key="sure")

st.write(repr(ask()), repr(st.session_state.sure))
""",
    )
    assert page.exceptions()[0][0] == "CachedWidgetWarning"
    page.set("checkbox", "sure", True)
    assert page.find("checkbox", "sure")["value"] is True
    assert page.texts() == ["False True"]
    page.rerun()
    assert page.texts() == ["False True"]


def test_a_changed_function_is_called_again(tmp_path: Path) -> None:
    page = opened(tmp_path, "@st.cache_data\ndef f():\n    return 1\nst.write(f())\n")
    page.session.script.write_text(
        "import streamlit as st\n\n\n@st.cache_data\ndef f():\n    return 2\nst.write(f())\n"
    )
    page.session.files_changed()
    page.rerun()
    assert page.texts() == ["`2`"]


def test_a_cached_function_in_a_fragment_writes_into_the_fragment(tmp_path: Path) -> None:
    page = opened(
        tmp_path,
        """
@st.cache_data
def load():
    st.write("loaded")

@st.fragment
def part():
    load()
    st.button("again")

st.write("before")
part()
st.write("after")
""",
    )
    page.press("again")
    assert page.texts() == ["before", "loaded", "after"]
    assert page.matches_session()


def test_an_async_function_may_be_cached(tmp_path: Path) -> None:
    page = opened(
        tmp_path,
        """
import asyncio

calls = []

@st.cache_data
async def f(x):
    calls.append(x)
    return x

async def both():
    return [await f(1), await f(1)]

st.write(repr(asyncio.run(both())), repr(calls))
""",
    )
    assert page.texts() == ["[1, 1] [1]"]
