"""Cached functions across runs. What AppTest can answer stands in tests/differential."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.apps import run
from tests.support.headless_page import HeadlessPage


def test_a_function_is_called_once_and_what_it_writes_is_written_each_time(tmp_path: Path) -> None:
    page = run(
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
    page = run(
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


@pytest.mark.parametrize(
    "draw",
    [
        "st.dataframe(rows, column_config=columns)",
        "st.dataframe(rows, column_config=columns, on_select='rerun', key='table')",
        "st.data_editor(rows, column_config=columns, key='table')",
    ],
)
def test_each_button_column_in_a_cached_function_is_heard(tmp_path: Path, draw: str) -> None:
    page = run(
        tmp_path,
        f"""
@st.cache_data
def show():
    rows = {{"open": ["o", "p"], "drop": ["d", "e"], "move": ["m", "n"]}}
    columns = {{name: st.column_config.ButtonColumn(key="to " + name) for name in rows}}
    {draw}

show()
for name in ("open", "drop", "move"):
    st.text(st.session_state["to " + name])
""",
    )
    for number, name in enumerate(("open", "drop", "move", "drop", "open")):
        page.click(f"to {name}", 1, str(number))
        shown = [str({"row": 1, "label": str(number)}) if each == name else "None" for each in ("open", "drop", "move")]
        assert page.texts() == shown
    page.rerun()
    assert page.texts() == ["None"] * 3


def test_a_changed_function_is_called_again(tmp_path: Path) -> None:
    page = run(tmp_path, "@st.cache_data\ndef f():\n    return 1\nst.write(f())\n")
    page.session.script.write_text(
        "import streamlit as st\n\n\n@st.cache_data\ndef f():\n    return 2\nst.write(f())\n"
    )
    page.session.files_changed()
    page.rerun()
    assert page.texts() == ["`2`"]


def test_a_cached_function_in_a_fragment_writes_into_the_fragment(tmp_path: Path) -> None:
    page = run(
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
    page = run(
        tmp_path,
        """
calls = []

@st.cache_data
async def f(x):
    calls.append(x)
    return x

async def both():
    return [await f(1), await f(1)]

try:
    both().send(None)  # no event loop: there may be one already, of the browser tests in this process
except StopIteration as done:
    st.write(repr(done.value), repr(calls))
""",
    )
    assert page.texts() == ["[1, 1] [1]"]


# --- refreshed behind the page ---------------------------------------------------------------------------------------

REFRESHED = """
import time

@st.cache_{kind}(ttl=0.2, refresh_mode="background", show_spinner=False)
def load():
    st.session_state.calls = st.session_state.get("calls", 0) + 1
    if st.session_state.calls == st.session_state.get("fails"):
        raise ValueError("no answer")
    return st.session_state.calls

if st.button("wait"):
    time.sleep(0.25)
if st.button("fail"):
    st.session_state.fails = 2
    time.sleep(0.25)
st.write(f"loaded {{load()}}")
"""


@pytest.mark.parametrize("kind", ["data", "resource"])
def test_a_stale_result_is_shown_once_more_and_made_anew_after_the_run(tmp_path: Path, kind: str) -> None:
    page = run(tmp_path, REFRESHED.format(kind=kind))
    page.press("wait")
    assert page.texts() == ["loaded 1"]
    page.rerun()
    assert page.texts() == ["loaded 2"]
    assert page.exceptions() == []


def test_a_refresh_that_fails_leaves_the_page_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = run(tmp_path, REFRESHED.format(kind="data"))
    page.press("fail")
    assert page.texts() == ["loaded 1"]
    assert page.exceptions() == []
    assert "no answer" in capsys.readouterr().err


# --- scopes ----------------------------------------------------------------------------------------------------------

SCOPED = """
@st.cache_{kind}(scope="{scope}")
def load():
    return [st.session_state.setdefault("name", st.query_params["name"])]

st.write(load()[0])
st.button("clear", on_click=st.cache_{kind}.clear)
"""


@pytest.mark.parametrize("kind", ["data", "resource"])
@pytest.mark.parametrize(("scope", "second"), [("global", "one"), ("session", "two")])
def test_a_result_belongs_to_all_sessions_or_to_one(tmp_path: Path, kind: str, scope: str, second: str) -> None:
    script = tmp_path / "app.py"
    script.write_text("import streamlit as st\n" + SCOPED.format(kind=kind, scope=scope))
    pages = [HeadlessPage(script), HeadlessPage(script)]
    for page, name in zip(pages, ["one", "two"], strict=True):
        page.query = f"name={name}"
        page.rerun()
    assert [page.texts() for page in pages] == [["one"], [second]]


# --- cleared by a person ---------------------------------------------------------------------------------------------


def test_clearing_the_caches_runs_nothing_and_forgets_session_state_as_well(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        """
for kind in (st.cache_data, st.cache_resource):
    @kind
    def load():
        return st.session_state.setdefault("loads", 0)
    st.write(f"{load()}")
st.session_state.setdefault("kept", "new")
st.write(st.session_state.kept)
st.session_state.loads = 1
st.session_state.kept = "old"
st.text_input("name")
""",
    )
    page.set("text_input", "name", "Ada")
    assert page.texts() == ["0", "0", "old"]
    page.messages = []
    page.session.clear_caches()
    assert page.messages == []
    page.rerun()
    assert page.texts() == ["0", "0", "new"]
    assert page.find("text_input", "name")["value"] == "Ada"


# --- arguments -------------------------------------------------------------------------------------------------------


def test_large_arguments_are_told_apart_by_every_value(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        """
import numpy as np
import pandas as pd

calls = []

@st.cache_data
def count(data):
    calls.append(1)
    return len(calls)

array = np.arange(1_000_000)
frame = pd.DataFrame({"a": np.arange(200_000)})
for data in (array, frame, frame["a"]):
    other = data.copy()
    if isinstance(other, pd.DataFrame):
        other.loc[123_456, "a"] = -1
    else:
        other[123_456] = -1
    st.write(f"{count(data)} {count(data.copy())} {count(other)}")
""",
    )
    assert page.texts() == ["1 1 2", "3 3 4", "5 5 6"]


def test_arguments_are_told_apart_by_any_name(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        r"""
@st.cache_data
def given(*args, **named):
    return ascii((args, named))

st.text(given(1))
for name in ("", "None", "\ud800", "a=", "a"):
    st.text(given(**{name: 1}))
""",
    )
    assert page.texts() == ["((1,), {})", *(f"((), {{{name!a}: 1}})" for name in ("", "None", "\ud800", "a=", "a"))]
