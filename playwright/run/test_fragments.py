"""Fragments on the page: only they run again, by hand and by the clock."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.browser.app_page import settle

SCRIPT = """
import streamlit as st

def count(name):
    st.session_state[name] = st.session_state.get(name, 0) + 1
    return f"{name} {st.session_state[name]}"

box = st.container(border=True)

@st.fragment
def part():
    st.write(count("part"))
    st.text_input("word", key="word")
    st.button("again")
    box.write(f"from the part: {st.session_state.word}")

@st.fragment(run_every="300ms")
def clock():
    st.write(count("clock"))

st.write(count("script"))
part()
if st.toggle("clock"):
    clock()
"""


def test_only_the_fragment_runs_and_what_it_writes_elsewhere_is_replaced(open_script: Callable[[str], Page]) -> None:
    page = open_script(SCRIPT)
    page.get_by_label("word").fill("abc")
    page.keyboard.press("Enter")
    expect(page.get_by_text("part 2")).to_be_visible()
    expect(page.get_by_text("script 1")).to_be_visible()
    expect(page.get_by_text("from the part: abc")).to_have_count(1)
    page.get_by_role("button", name="again").click()
    expect(page.get_by_text("part 3")).to_be_visible()
    expect(page.get_by_text("script 1")).to_be_visible()
    expect(page.get_by_label("word")).to_have_value("abc")


def test_a_fragment_runs_every_so_often_until_it_is_gone(open_script: Callable[[str], Page]) -> None:
    page = open_script(SCRIPT)
    page.get_by_text("clock", exact=True).click()
    expect(page.get_by_text("clock 4")).to_be_visible()
    expect(page.get_by_text("script 2")).to_be_visible()
    page.get_by_label("word").click()
    page.keyboard.type("while it ticks")
    expect(page.get_by_label("word")).to_be_focused()
    expect(page.get_by_label("word")).to_have_value("while it ticks")
    page.keyboard.press("Enter")
    expect(page.get_by_text("from the part: while it ticks")).to_be_visible()
    page.get_by_text("clock", exact=True).click()
    expect(page.get_by_text("script 3")).to_be_visible()
    settle(page)
    expect(page.get_by_test_id("stMain").get_by_text("clock", exact=False)).to_have_count(1)


DIALOG = """
import streamlit as st

st.session_state.setdefault("n", 0)
st.session_state.setdefault("ticks", 0)

@st.dialog("Counting")
def box():
    st.text_input("Name")
    if st.button("More"):
        st.session_state.n += 1
    st.text(f"n={st.session_state.n}")

@st.fragment(run_every="500ms")
def clock():
    st.session_state.ticks += 1
    st.text(f"tick {st.session_state.ticks}")
    if st.button("Show"):
        box()

clock()
"""


def test_a_dialog_that_a_timed_fragment_has_opened_stays_open_with_what_is_typed(
    open_script: Callable[[str], Page],
) -> None:
    page = open_script(DIALOG)

    def two_ticks() -> None:
        now = int(page.get_by_text("tick ").inner_text().removeprefix("tick "))
        page.wait_for_function(
            "now => Number(document.body.textContent.match(/tick (\\d+)/)[1]) >= now + 2", arg=now, timeout=30_000
        )

    page.get_by_role("button", name="Show").click()
    dialog = page.get_by_role("dialog", name="Counting")
    dialog.get_by_label("Name").press_sequentially("half a na")
    two_ticks()
    expect(dialog.get_by_label("Name")).to_be_focused()
    expect(dialog.get_by_label("Name")).to_have_value("half a na")
    dialog.get_by_role("button", name="More").click()
    expect(dialog.get_by_text("n=1", exact=True)).to_be_visible()
    two_ticks()
    expect(dialog.get_by_label("Name")).to_have_value("half a na")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    two_ticks()
    expect(dialog).to_have_count(0)
