"""Help and tips: by mouse, from its first event on, by keyboard and by finger.

What is promised here is what Streamlit 1.67's page did in Chromium, except that a page of ours shows a tip as soon as
there is something to point at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser.app_page import let_timers_end, open_app, settle

Open = Callable[[str], Page]

TIPS = """
import streamlit as st

st.button("with help", help="help text")
st.checkbox("with help", help="help text", key="check")
with st.sidebar:
    st.button("side", help="side tip")
st.title("Title", help="title tip")
st.markdown("words", help="words tip")
st.caption("small", help="small tip")
st.text("plain", help="plain tip")
st.download_button("load", "x", help="load tip")
st.link_button("away", "http://127.0.0.1:1", help="away tip")
st.page_link("http://127.0.0.1:1", label="page", help="page tip")
st.button("off", help="off tip", disabled=True)
with st.popover("more", help="more tip"):
    st.write("inside")
with st.form("form"):
    st.form_submit_button("send", help="send tip")
st.toggle("toggle", help="toggle tip")
st.radio("radio", ["a", "b"], help="radio tip")
st.selectbox("select", ["a", "b"], help="select tip")
st.multiselect("several", ["a", "b"], default=["a"], help="several tip")
st.slider("slider", help="slider tip")
st.select_slider("steps", ["a", "b"], help="steps tip")
st.text_input("line", help="line tip")
st.number_input("number", help="number tip")
st.text_area("area", help="area tip")
st.date_input("date", help="date tip")
st.time_input("time", help="time tip")
st.datetime_input("moment", help="moment tip")
st.color_picker("color", help="color tip")
st.file_uploader("files", help="files tip")
st.audio_input("audio", help="audio tip")
st.pills("pills", ["a", "b"], help="pills tip")
st.segmented_control("segments", ["a", "b"], help="segments tip")
st.code("code")
st.chat_input("chat", accept_file=True)
"""

NOTHING = (5, 5)  # a point of the page where nothing is


def tip(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def target(page: Page, kind: str) -> Locator:
    """The button with help, or the icon beside the checkbox's label."""
    if kind == "button":
        return page.get_by_role("button", name="with help", exact=True)
    return page.get_by_role("button", name="Help for with help")


def move_onto(page: Page, thing: Locator) -> None:
    """One event of the mouse, no more."""
    thing.hover(trial=True)  # only waits until it stands still
    box = thing.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


@pytest.fixture(scope="module")
def shared(browser: Browser, built: Callable[[Path], str], written: Callable[[str], Path]) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1200, "height": 3600})
    yield open_app(page, built(written(TIPS)))
    page.close()


@pytest.fixture
def app(shared: Page) -> Page:
    """One page for all tests that do not ask for its first event; no tip is open, and the pointer is nowhere."""
    shared.mouse.move(*NOTHING)
    shared.keyboard.press("Escape")
    expect(tip(shared)).to_have_count(0)
    return shared


def test_help_shows_at_the_first_event_of_a_page_and_goes_with_the_pointer(open_script: Open) -> None:
    page = open_script(TIPS)
    move_onto(page, target(page, "button"))
    expect(tip(page)).to_have_text("help text")
    expect(page.get_by_test_id("stTooltipContent")).to_be_visible()
    page.mouse.move(*NOTHING)
    expect(tip(page)).to_have_count(0)


def test_help_shows_at_the_first_move_over_a_page_that_opened_under_the_pointer(open_script: Open) -> None:
    page = open_script(TIPS)
    icon = target(page, "icon")
    icon.hover()
    expect(tip(page)).to_have_text("help text")
    page.reload()
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    icon.hover(position={"x": 4, "y": 4})
    expect(tip(page)).to_have_text("help text")


def test_every_element_shows_its_help_and_the_icons_what_they_do(app: Page) -> None:
    app.get_by_test_id("stCode").hover()
    targets = app.get_by_test_id("stTooltipHoverTarget").all()
    shown = []
    for each in targets:
        each.hover()
        expect(tip(app)).to_have_count(1)
        shown.append(tip(app).inner_text())
        app.keyboard.press("Escape")
        expect(tip(app)).to_have_count(0)
        app.get_by_test_id("stCode").hover()
    names = [line.split('"')[1] for line in TIPS.replace("help text", "help text tip").split("help=")[1:]]
    assert sorted(shown) == sorted(
        [name.replace("help text tip", "help text") for name in names]
        + ["Copy to clipboard", "Upload or drag and drop a file"]
    )


def test_help_shows_after_typing(app: Page) -> None:
    app.get_by_label("line", exact=True).fill("x")
    app.get_by_label("line", exact=True).press("Enter")
    settle(app)
    move_onto(app, app.get_by_role("button", name="Help for number"))
    expect(tip(app)).to_have_text("number tip")


def test_a_tip_can_be_pointed_at_and_stays_when_its_button_is_pressed(app: Page) -> None:
    move_onto(app, target(app, "button"))
    expect(tip(app)).to_have_text("help text")
    app.mouse.down()
    app.mouse.up()
    settle(app)
    expect(tip(app)).to_have_text("help text")
    move_onto(app, tip(app))
    let_timers_end(app, 500)  # longer than a tip waits for a pointer to come
    expect(tip(app)).to_have_text("help text")
    app.keyboard.press("a")
    expect(tip(app)).to_have_text("help text")
    app.keyboard.press("Escape")
    expect(tip(app)).to_have_count(0)


def test_a_tip_that_escape_has_closed_stays_away_until_the_pointer_comes_again(app: Page) -> None:
    icon = target(app, "icon")
    icon.hover(position={"x": 4, "y": 4})
    expect(tip(app)).to_have_count(1)
    app.keyboard.press("Escape")
    icon.hover(position={"x": 8, "y": 8})
    let_timers_end(app, 400)  # longer than a pointer has to rest
    expect(tip(app)).to_have_count(0)
    app.mouse.move(*NOTHING)
    icon.hover()
    expect(tip(app)).to_have_text("help text")


def test_the_keyboard_shows_help_at_the_icon_and_the_button_it_comes_to(app: Page) -> None:
    target(app, "button").focus()
    app.keyboard.press("Tab")
    expect(app.get_by_label("with help", exact=True).and_(app.get_by_role("checkbox"))).to_be_focused()
    app.keyboard.press("Tab")
    expect(target(app, "icon")).to_be_focused()
    expect(tip(app)).to_have_text("help text")
    app.keyboard.press("Tab")
    expect(tip(app)).to_have_text("title tip")
    app.get_by_test_id("stDownloadButton").get_by_role("button").focus()
    expect(tip(app)).to_have_text("load tip")
    app.keyboard.press("Tab")
    expect(tip(app)).to_have_text("away tip")
    app.evaluate("document.activeElement.blur()")


def test_a_tap_shows_help_until_the_next_one_but_no_tip_of_a_button_on_a_phone(
    browser: Browser, built: Callable[[Path], str], written: Callable[[str], Path]
) -> None:
    page = browser.new_page(has_touch=True, viewport={"width": 1200, "height": 900})
    open_app(page, built(written(TIPS)))
    for kind in ("icon", "button"):
        target(page, kind).tap()
        expect(tip(page)).to_have_text("help text")
        page.touchscreen.tap(*NOTHING)
        expect(tip(page)).to_have_count(0)
    page.get_by_role("button", name="Collapse sidebar").tap()
    page.set_viewport_size({"width": 390, "height": 900})
    target(page, "button").tap()
    settle(page)
    expect(tip(page)).to_have_count(0)
    target(page, "icon").tap()
    expect(tip(page)).to_have_text("help text")
    page.close()
