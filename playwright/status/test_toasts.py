"""Toasts: over the page for their time, newest on top, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.browser.app_page import let_timers_end, settle

Open = Callable[[str], Page]

APP = f"""
import streamlit as st

st.text("above")
if st.button("Two"):
    st.toast("first", duration="infinite")
    st.toast("**second** [link](https://example.com)", icon=":material/home:", duration="infinite")
if st.button("Another"):
    st.toast("another", duration="infinite")
if st.button("Short"):
    st.toast("short", duration=1)
if st.button("Long"):
    st.toast({"many words " * 60!r}, duration="infinite")
if st.button("Change"):
    place = st.toast("starts", icon="spinner", duration="infinite")
    place.toast("ends", icon="🎉", duration="infinite")
st.text("below")
"""
BUILT = """
import streamlit as st

st.toast("seen when the app is up", duration="infinite")
st.text(f"run {st.session_state.setdefault('runs', 1)}")
st.session_state.runs += 1
st.button("Again")
"""


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    settle(page)


def shows(page: Page, *texts: str) -> None:
    expect(page.get_by_test_id("stToastText")).to_have_text(list(texts))


def test_they_stand_over_the_page_and_take_no_room(open_script: Open) -> None:
    page = open_script(APP)
    before = page.get_by_text("below").bounding_box()
    press(page, "Two")
    shows(page, "second link", "first")
    assert page.get_by_text("below").bounding_box() == before
    region = page.get_by_role("region", name="Notifications")
    toast = region.get_by_role("alertdialog", name="second link")
    expect(toast.get_by_role("alert")).to_contain_text("second")
    expect(toast.get_by_role("link", name="link")).to_have_attribute("href", "https://example.com")
    box = toast.bounding_box()
    assert box is not None
    assert (box["width"], box["y"]) == (336, 68)
    page.set_viewport_size({"width": 320, "height": 700})
    narrow = toast.bounding_box()
    assert narrow is not None
    assert (narrow["x"], narrow["width"]) == (16, 288)


def test_one_keeps_its_place_until_a_later_run_writes_another_there(open_script: Open) -> None:
    page = open_script(APP)
    press(page, "Two")
    shows(page, "second link", "first")
    press(page, "Another")
    shows(page, "another", "second link")
    press(page, "Another")
    shows(page, "another", "second link")
    press(page, "Change")
    shows(page, "ends", "second link")
    page.get_by_role("button", name="Close").first.click()
    shows(page, "second link")


def test_one_goes_when_its_time_is_over_but_not_while_it_is_pointed_at(open_script: Open) -> None:
    page = open_script(APP)
    press(page, "Short")
    page.get_by_test_id("stToast").hover()
    let_timers_end(page, 2000)
    shows(page, "short")
    page.mouse.move(10, 600)
    shows(page)


def test_long_text_is_cut_and_opens(open_script: Open) -> None:
    page = open_script(APP)
    press(page, "Long")
    text = page.get_by_test_id("stToastText")
    cut = text.bounding_box()
    assert cut is not None
    page.get_by_role("button", name="view more").click()
    expect(page.get_by_role("button", name="view less")).to_have_attribute("aria-expanded", "true")
    whole = text.bounding_box()
    assert whole is not None
    assert whole["height"] > 2 * cut["height"]


def test_the_keyboard_reaches_and_closes_them(open_script: Open) -> None:
    page = open_script(APP)
    press(page, "Two")
    shows(page, "second link", "first")
    page.keyboard.press("F6")
    page.keyboard.press("Tab")
    expect(page.get_by_role("alertdialog", name="second link")).to_be_focused()
    page.keyboard.press("Escape")
    shows(page, "first")
    expect(page.get_by_role("alertdialog", name="first")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Enter")
    shows(page)
    expect(page.get_by_role("button", name="Two")).to_be_focused()


def test_the_first_run_shows_its_own_and_a_closed_one_comes_back_in_the_next(open_script: Open) -> None:
    page = open_script(BUILT)
    shows(page, "seen when the app is up")
    page.get_by_role("button", name="Close").click()
    shows(page)
    press(page, "Again")
    shows(page, "seen when the app is up")


def test_one_outlives_the_rerun_that_follows_it(open_script: Open) -> None:
    page = open_script("import streamlit as st\nif st.button('Save'):\n    st.toast('Saved')\n    st.rerun()")
    press(page, "Save")
    shows(page, "Saved")
