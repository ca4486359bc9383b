"""Cached functions across runs. What AppTest can answer stands in tests/differential."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.apps import run
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


# --- spinners --------------------------------------------------------------------------------------------------------


def test_a_spinner_turns_where_it_was_asked_for_and_leaves_nothing(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        """
        st.write("before")
        with st.spinner("busy", show_time=True, width=200):
            st.write("inside")
        with st.sidebar, st.spinner():
            pass
        place = st.empty()
        with place, st.spinner("held"):
            st.write("held")
        """,
    )
    shown = [(each["path"], each["payload"]) for each in page.messages if each["kind"] == "spinner"]
    assert shown == [
        ([0, 1], {"type": "spinner", "text": "busy", "width": 200, "show_time": True}),
        ([1, 0], {"type": "spinner", "text": "In progress...", "width": "content"}),
        ([0, 2], {"type": "spinner", "text": "held", "width": "content"}),
    ]
    assert len(page.spinners()) == 3
    assert page.texts() == ["before", "inside", "held"]
    assert page.matches_session()


def test_what_is_busy_is_seen_to_be_before_it_begins(tmp_path: Path) -> None:
    page = run(tmp_path, "with st.spinner():\n    st.write('inside')")
    kinds = [each["kind"] for each in page.messages]
    assert kinds == ["run", "spinner", "reached", "element", "spinner_done", "run"]


@pytest.mark.parametrize("end", ["st.stop()", "raise ValueError('x')", "st.rerun()"])
def test_a_spinner_is_gone_however_its_block_ends(tmp_path: Path, end: str) -> None:
    page = run(
        tmp_path,
        f"""
        if "ran" not in st.session_state:
            st.session_state.ran = True
            with st.spinner("busy"):
                {end}
        """,
    )
    assert len(page.spinners()) == 1


CACHED = """
@st.cache_{kind}({options})
def slow(x=0, *, y=0):
    return 1

@st.cache_{kind}
def outer():
    return slow(5)

class Model:
    @st.cache_{kind}
    def fit(_self):
        return 1

{call}
"""


@pytest.mark.parametrize("kind", ["data", "resource"])
@pytest.mark.parametrize(
    ("options", "call", "texts"),
    [
        ("", "slow(1)", ["Running `slow(...)`."]),
        ("", "slow()", ["Running `slow()`."]),
        ("", "slow(y=1)", ["Running `slow(...)`."]),
        ("", "slow(1), slow(1), slow(2)", ["Running `slow(...)`.", "Running `slow(...)`."]),
        ("", "outer()", ["Running `outer()`."]),
        ("", "Model().fit()", ["Running `Model.fit(...)`."]),
        ("show_spinner='Just *a moment*'", "slow()", ["Just *a moment*"]),
        ("show_spinner=''", "slow()", [""]),
        ("show_spinner=False", "slow()", []),
        ("show_spinner=None", "slow()", []),
    ],
)
def test_a_cached_function_shows_a_spinner_while_it_runs(
    tmp_path: Path, kind: str, options: str, call: str, texts: list[str]
) -> None:
    page = opened(tmp_path, CACHED.format(kind=kind, options=options, call=call))
    assert page.exceptions() == []
    assert [each["text"] for each in page.spinners()] == texts
    assert all(each["cache"] for each in page.spinners())
    page.rerun()
    assert page.spinners() == []


def test_the_spinner_of_a_cached_function_may_tell_the_time(tmp_path: Path) -> None:
    page = opened(tmp_path, CACHED.format(kind="data", options="show_time=True", call="slow()"))
    assert page.spinners() == [
        {"type": "spinner", "text": "Running `slow()`.", "width": "content", "show_time": True, "cache": True}
    ]


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
    page = opened(tmp_path, REFRESHED.format(kind=kind))
    page.press("wait")
    assert page.texts() == ["loaded 1"]
    page.rerun()
    assert page.texts() == ["loaded 2"]
    assert page.exceptions() == []


def test_a_refresh_that_fails_leaves_the_page_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = opened(tmp_path, REFRESHED.format(kind="data"))
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


# --- kept on disk ----------------------------------------------------------------------------------------------------

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


# --- cleared by a person ---------------------------------------------------------------------------------------------


def test_clearing_the_caches_runs_nothing_and_forgets_session_state_as_well(tmp_path: Path) -> None:
    page = opened(
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
    page = opened(
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
