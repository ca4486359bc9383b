"""Functions of a script that run again by themselves. What AppTest can answer stands in tests/differential."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from tests.support.headless_page import HeadlessPage

COUNTS = """
import streamlit as st

def count(name):
    st.session_state[name] = st.session_state.get(name, 0) + 1
    return f"{name} {st.session_state[name]}"
"""


def opened(tmp_path: Path, script: str) -> HeadlessPage:
    file = tmp_path / "app.py"
    file.write_text(COUNTS + script, "utf-8")
    page = HeadlessPage(file)
    page.rerun()
    return page


def test_a_callback_may_ask_for_a_fragment_by_its_key(tmp_path: Path) -> None:
    page = opened(
        tmp_path,
        """
@st.fragment(key="part")
def part():
    st.write(count("part"))

st.write(count("script"))
part()
st.button("ask", on_click=lambda: st.rerun("part"))
st.button("ask twice", on_click=lambda: st.rerun(("part", "part")))
""",
    )
    page.press("ask")
    assert page.texts() == ["script 1", "part 2"]
    page.press("ask twice")
    assert page.texts() == ["script 1", "part 3"]
    assert page.matches_session()


def test_a_fragment_runs_again_when_its_time_has_come(tmp_path: Path) -> None:
    page = opened(
        tmp_path,
        """
@st.fragment(run_every="1.5s")
def clock():
    st.write(count("clock"))

st.write(count("script"))
clock()
""",
    )
    block = page.roots[0]["children"][1]["payload"]
    assert block["run_every"] == 1.5
    page.tick(block["fragment"])
    assert page.texts() == ["script 1", "clock 2"]
    page.tick(block["fragment"])
    assert page.texts() == ["script 1", "clock 3"]


def test_fragments_may_share_a_key(tmp_path: Path) -> None:
    page = opened(
        tmp_path,
        """
@st.fragment(key="part")
def part(name):
    st.write(count(name))

st.write(count("script"))
part("a")
part("b")
st.button("ask", on_click=lambda: st.rerun("part"))
""",
    )
    page.press("ask")
    assert page.texts() == ["script 1", "a 2", "b 2"]


def test_the_time_of_a_fragment_that_is_gone_brings_nothing(tmp_path: Path) -> None:
    page = opened(tmp_path, "st.write(count('script'))")
    page.tick("gone")
    assert page.states == ["running", "notRunning"]
    assert page.texts() == ["script 1"]
    page.query = "a=1"
    page.tick("gone")
    assert page.texts() == ["script 2"]


def test_a_fragment_that_has_moved_is_another(tmp_path: Path) -> None:
    page = opened(
        tmp_path,
        """
@st.fragment(run_every=1)
def clock():
    st.write(count("clock"))

if count("script") != "script 1":
    st.write("first")
clock()
""",
    )
    before = page.roots[0]["children"][0]["payload"]["fragment"]
    page.rerun()
    page.tick(before)
    assert page.texts() == ["first", "clock 2"]
    page.tick(page.roots[0]["children"][1]["payload"]["fragment"])
    assert page.texts() == ["first", "clock 3"]


def test_what_a_fragment_holds_is_let_go_when_it_has_moved(tmp_path: Path) -> None:
    page = opened(
        tmp_path,
        """
import weakref

class Held: ...

def clock(held): ...

if count("script") != "script 1":
    st.write("first")
st.fragment(clock)(held := Held())
st.session_state.setdefault("held", []).append(weakref.ref(held))
del held
""",
    )
    page.rerun()
    page.rerun()
    held = page.session.state["held"]
    gc.collect()
    assert [each() is None for each in held] == [True, True, False]


def test_changes_in_two_fragments_run_both_and_one_outside_runs_the_script(tmp_path: Path) -> None:
    page = opened(
        tmp_path,
        """
@st.fragment
def part(name):
    st.text_input(name, key=name)
    st.write(count(f"part {name}"))

st.write(count("script"))
part("a")
part("b")
st.text_input("c", key="c")
""",
    )
    ids = {name: page.find("text_input", name)["id"] for name in "abc"}
    page.change({ids["b"]: "x", ids["a"]: "y"})
    assert page.texts() == ["script 1", "part a 2", "part b 2"]
    page.change({ids["a"]: "z", ids["c"]: "w"})
    assert page.texts() == ["script 2", "part a 3", "part b 3"]


def test_values_of_widgets_outside_a_fragment_outlive_its_run(tmp_path: Path) -> None:
    page = opened(
        tmp_path,
        """
@st.fragment
def part():
    if st.checkbox("more", key="more"):
        st.text_input("inner", key="inner")

st.text_input("outer", key="outer")
part()
st.write(repr(sorted(st.session_state.items())))
""",
    )
    page.set("text_input", "outer", "kept")
    page.set("checkbox", "more", True)
    page.set("text_input", "inner", "gone soon")
    page.set("checkbox", "more", False)
    page.rerun()
    assert page.texts() == ["[('more', False), ('outer', 'kept')]"]


def test_a_fragment_may_keep_asking_for_itself(tmp_path: Path) -> None:
    page = opened(
        tmp_path,
        """
@st.fragment
def part():
    text = count("part")
    st.write(text)
    if st.button("start") or st.session_state.get("going"):
        st.session_state.going = st.session_state.part < 5
        if st.session_state.going:
            st.rerun(scope="fragment")

part()
st.write(count("script"))
""",
    )
    page.press("start")
    assert page.texts() == ["part 5", "script 1"]
    assert page.states == ["running", "notRunning"]


def test_a_time_that_is_none_is_refused_when_the_fragment_is_called(tmp_path: Path) -> None:
    page = opened(tmp_path, "part = st.fragment(lambda: None, run_every='zz')\nst.write('before')\npart()")
    assert page.texts() == ["before"]
    assert page.exceptions()[0][0] == "streamlit.errors.StreamlitBadTimeStringError"


def test_an_error_in_a_fragment_within_another_is_shown_in_both(tmp_path: Path) -> None:
    script = tmp_path / "app.py"
    script.write_text(
        """
import streamlit as st

@st.fragment
def outer():
    @st.fragment
    def inner():
        raise ValueError("in the inner one")
    inner()

outer()
"""
    )
    page = HeadlessPage(script)
    page.rerun()
    assert page.exceptions() == [
        ("ValueError", "in the inner one"),
        ("streamlit.errors.FragmentHandledException", "in the inner one"),
    ]


# --- dialogs that fragments open: observed on Streamlit's page, which AppTest does not show ---------------------------

DIALOGS = """
@st.dialog("Asks", on_dismiss=lambda: count("dismissed"))
def asks():
    st.write(count("in the dialog"))
    st.text_input("typed")
    if st.button("whole"):
        st.rerun()
    if st.button("itself"):
        st.rerun(scope="fragment")

@st.fragment(run_every=1)
def clock():
    st.write(count("clock"))
    if st.button("open"):
        asks()

    @st.fragment
    def within():
        if st.button("open within"):
            asks()

    within()

st.write(count("script"))
clock()
"""


def tick(page: HeadlessPage) -> None:
    page.tick(page.roots[0]["children"][1]["payload"]["fragment"])


@pytest.mark.parametrize("opener", ["open", "open within"])
def test_a_dialog_stays_while_the_fragment_that_opened_it_runs_again(tmp_path: Path, opener: str) -> None:
    page = opened(tmp_path, DIALOGS)
    page.press(opener)
    page.set("text_input", "typed", "Ada")
    tick(page)
    tick(page)
    assert "in the dialog 2" in page.texts()
    assert page.find("text_input", "typed")["value"] == "Ada"
    page.press("itself")
    tick(page)
    assert "in the dialog 4" in page.texts()
    assert page.find("text_input", "typed")["value"] == "Ada"
    assert page.matches_session()
    page.press("whole")
    assert page.roots[2]["children"] == []
    assert "script 2" in page.texts()


def test_a_dialog_that_is_dismissed_runs_the_fragment_that_opened_it(tmp_path: Path) -> None:
    page = opened(tmp_path, DIALOGS)
    page.press("open")
    tick(page)
    [dialog] = page.roots[2]["children"]
    page.change({}, dialog["payload"]["id"])
    assert page.session.state["dismissed"] == 1
    assert page.texts()[:2] == ["script 1", "clock 4"]


def test_a_dialog_comes_in_the_place_of_the_one_before(tmp_path: Path) -> None:
    page = opened(tmp_path, DIALOGS)
    page.press("open")
    [before] = page.roots[2]["children"]
    opening = before["payload"]["opening"]
    page.press("open")
    [after] = page.roots[2]["children"]
    assert after["payload"]["opening"] > opening
    assert page.matches_session()
