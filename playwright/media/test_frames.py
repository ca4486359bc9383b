"""Pages in frames: as large as what is in them, whatever it does, and part of the page for the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from tests.support.browser.app_page import new_page, open_app, settle

SCRIPT = """
import pathlib

import streamlit as st

pathlib.Path("/tmp/note.txt").write_text("a note")


def frame(key, src, **how):
    with st.container(key=key):
        st.iframe(src, **how)


def tall(pixels, style="width: 300px"):
    return f"<body style='margin: 0'><div id='box' style='height: {pixels}px; {style}'>text</div>"


frame("short", tall(40))
frame("long", tall(900))
frame("over", "<p>text</p><div style='position: absolute; top: 0; height: 333px'>over</div>")
frame("wide", tall(50, "width: 3000px"))
frame("as_wide", tall(50), width="content")
frame("as_frame", "<body style='margin: 5px'><div style='height: 100vh'>as high as the frame</div>")
frame("fixed", tall(900), height=60, width=200)
frame("script", "<button onclick='this.textContent = parent.document.title'>Press</button>", tab_index=0)
frame("address", "data:text/html,<p>at an address")
frame("file", pathlib.Path("/tmp/note.txt"), alt="The note")
with st.container(key="beside"):
    left, right = st.columns(2)
    left.iframe(tall(333))
    right.iframe(tall(40), height="stretch", alt="Beside")
st.set_page_config(page_title="Frames")
count = st.session_state.count = st.session_state.get("count", 0) + st.button("Next")
frame("next", f"<p>page {count}</p>")
st.text(f"count {count}")
"""


@pytest.fixture(scope="module")
def app(browser: Browser, built: Callable[[Path], str], written: Callable[[str], Path]) -> Iterator[Page]:
    with new_page(browser) as page:
        yield open_app(page, built(written(SCRIPT)))


def frame(app: Page, key: str) -> Locator:
    return app.locator(f".st-key-{key} iframe")


def inside(app: Page, key: str) -> FrameLocator:
    return app.frame_locator(f".st-key-{key} iframe")


@pytest.mark.parametrize(
    ("key", "height"),
    [("short", 40), ("long", 900), ("over", 333), ("as_wide", 50), ("as_frame", 400), ("fixed", 60), ("address", 400)],
)
def test_a_frame_is_as_high_as_its_page(app: Page, key: str, height: int) -> None:
    expect(frame(app, key)).to_have_css("height", f"{height}px")


def test_a_frame_is_as_wide_as_its_page_or_as_the_app(app: Page) -> None:
    expect(frame(app, "as_wide")).to_have_css("width", "300px")
    expect(frame(app, "wide")).to_have_css("width", frame(app, "short").evaluate("(it) => getComputedStyle(it).width"))


def test_a_frame_fills_the_place_it_has(app: Page) -> None:
    expect(app.get_by_title("Beside")).to_have_css("height", "333px")


def test_a_frame_follows_its_page_both_ways(app: Page) -> None:
    box = inside(app, "short").locator("#box")
    box.evaluate("(box) => (box.style.height = '500px')")
    expect(frame(app, "short")).to_have_css("height", "500px")
    box.evaluate("(box) => (box.style.height = '40px')")
    expect(frame(app, "short")).to_have_css("height", "40px")


def test_what_is_around_a_frame_stays_where_it_is_while_it_is_measured(app: Page) -> None:
    last = app.get_by_text("count ")
    last.scroll_into_view_if_needed()
    before = last.bounding_box()
    for _ in range(3):
        inside(app, "long").locator("#box").evaluate("(box) => box.append(document.createElement('b'))")
        app.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert last.bounding_box() == before


def test_scripts_run_and_the_keyboard_reaches_them(app: Page) -> None:
    button = inside(app, "script").get_by_role("button")
    frame(app, "fixed").evaluate("(it) => it.contentWindow.focus()")
    app.keyboard.press("Tab")
    expect(button).to_be_focused()
    app.keyboard.press("Enter")
    expect(button).to_have_text("Frames")


def test_a_file_that_is_no_html_is_shown_by_the_browser(app: Page) -> None:
    expect(app.get_by_title("The note")).to_have_css("height", "400px")
    expect(inside(app, "file").get_by_text("a note")).to_be_visible()


def test_another_page_is_shown_and_the_way_back_is_the_same(app: Page) -> None:
    length = app.evaluate("history.length")
    for number in (1, 2):
        app.get_by_role("button", name="Next").click()
        settle(app)
        expect(inside(app, "next").get_by_text(f"page {number}")).to_be_visible()
    assert app.evaluate("history.length") == length
