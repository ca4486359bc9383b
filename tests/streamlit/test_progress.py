"""Bars that fill: each change reaches the page once, and the bar stays where it is."""

from __future__ import annotations

from pathlib import Path

from tests.support.apps import run


def test_a_bar_moves_where_it_stands(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        """
        bar = st.progress(0, "*Loading*", width=300)
        st.text("after")
        bar.progress(0.5, "Half")
        bar.progress(100)
        """,
    )
    shown = [(each["path"], each["payload"]) for each in page.messages if each["kind"] == "element"]
    assert shown == [
        ([0, 0], {"type": "progress", "percent": 0, "width": 300, "text": "*Loading*"}),
        ([0, 1], {"type": "text", "body": "after", "width": "content"}),
        ([0, 0], {"type": "progress", "percent": 50, "width": "stretch", "text": "Half"}),
        ([0, 0], {"type": "progress", "percent": 100, "width": "stretch"}),
    ]
    assert page.matches_session()


def test_a_bar_that_is_set_to_what_it_shows_sends_nothing(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        """
        bar = st.progress(0)
        for step in range(1000):
            bar.progress(step / 1000)
        """,
    )
    shown = [each["payload"]["percent"] for each in page.messages if each["kind"] == "element"]
    assert shown == list(range(100))


def test_a_bar_is_not_moved_by_a_value_it_cannot_show(tmp_path: Path) -> None:
    page = run(tmp_path, "bar = st.progress(20, 'kept')\nbar.progress(2.5, 'lost')")
    assert [each["percent"] for each in page.elements() if each["type"] == "progress"] == [20]
    assert page.exceptions() == [
        (
            "streamlit.errors.StreamlitValueOutOfRangeError",
            "The `value` parameter, set to 2.5, is outside the required range [0.0, 1.0].",
        )
    ]
