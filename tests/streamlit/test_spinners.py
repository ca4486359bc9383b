"""Spinners: those of `st.spinner`, and those of cached functions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.apps import run


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


def test_a_skeleton_stands_before_its_place_while_its_block_runs(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        """
        st.write("before")
        with st.sidebar.skeleton(80, width=200):
            st.write("inside")
        """,
    )
    shown = [(each["path"], each["payload"]) for each in page.messages if each["kind"] == "spinner"]
    assert shown == [([1, 0], {"type": "skeleton", "width": 200, "height": 80})]
    assert len(page.spinners()) == 1
    assert [each["type"] for each in page.elements()] == ["markdown", "markdown", "empty"]


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
    page = run(tmp_path, CACHED.format(kind=kind, options=options, call=call))
    assert page.exceptions() == []
    assert [each["text"] for each in page.spinners()] == texts
    assert all(each["cache"] for each in page.spinners())
    page.rerun()
    assert page.spinners() == []


def test_the_spinner_of_a_cached_function_may_tell_the_time(tmp_path: Path) -> None:
    page = run(tmp_path, CACHED.format(kind="data", options="show_time=True", call="slow()"))
    assert page.spinners() == [
        {"type": "spinner", "text": "Running `slow()`.", "width": "content", "show_time": True, "cache": True}
    ]
