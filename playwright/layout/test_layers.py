"""What lies over the page (popovers, dialogs, menus, lists): Escape closes the topmost, then the one below it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.browser.app_page import open_app, says, settle

SCRIPT = """
import streamlit as st

state = st.session_state


def done(name):
    return lambda: state.update({name: True})


@st.dialog("Question")
def question():
    st.date_input("Day", None)
    st.button("Once in the dialog", disabled="once" in state, on_click=done("once"))
    if "removed" not in state:
        with st.popover("Inner"):
            st.button("Remove it", on_click=done("removed"))
    if st.button("Done"):
        state.asked = True
        st.rerun()


with st.popover("Outer"):
    if st.button("Ask", disabled="asked" in state):
        question()
    st.button("Once", disabled="pressed" in state, on_click=done("pressed"))
    if "chosen" not in state:
        st.menu_button("Menu", ["first", "second"], on_click=done("chosen"))
    st.selectbox("Choice", ["first", "second"], disabled="picked" in state, key="choice", on_change=done("picked"))
    st.color_picker("Colour")
    if st.button("Notify"):
        st.toast("Hello", duration="infinite")
st.text(f"done {sorted(name for name in state if state[name] is True)}")
"""


@pytest.fixture(scope="module")
def address(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    script = tmp_path_factory.mktemp("layers") / "app.py"
    script.write_text(SCRIPT, "utf-8")
    return built(script)


@pytest.fixture
def app(page: Page, address: str) -> Page:
    open_app(page, address)
    page.get_by_test_id("stPopoverButton").first.click()
    expect(outer(page)).to_be_visible()
    return page


def outer(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Outer", include_hidden=True)


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Question", include_hidden=True)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def escape(page: Page, closes: Locator) -> None:
    page.keyboard.press("Escape")
    expect(closes).to_have_count(0)


def closes_outer(page: Page) -> None:
    escape(page, outer(page))
    expect(page.get_by_test_id("stPopoverButton").first).to_be_focused()


def test_each_escape_closes_one_layer(app: Page) -> None:
    app.get_by_role("combobox", name="Choice").click()
    escape(app, app.get_by_role("listbox"))
    press(app, "Menu")
    escape(app, app.get_by_role("menu"))
    app.get_by_test_id("stColorPicker").get_by_role("button").click()
    escape(app, app.get_by_test_id("stColorPickerPopover"))
    press(app, "Ask")
    app.get_by_test_id("stDateInputCalendarButton").click()
    calendar = app.get_by_test_id("stDateInputCalendar")
    expect(calendar).to_be_visible()
    escape(app, calendar)
    press(app, "Inner")
    escape(app, app.get_by_role("dialog", name="Inner"))
    expect(outer(app)).to_be_visible()
    escape(app, dialog(app))
    expect(outer(app)).to_be_visible()
    closes_outer(app)


def test_a_click_beside_it_closes_the_topmost_alone(app: Page) -> None:
    press(app, "Ask")
    expect(dialog(app)).to_be_visible()
    assert outer(app).evaluate(
        """(popover) => {
          const { x, y } = popover.getBoundingClientRect();
          return document.elementFromPoint(x + 5, y + 5).closest(".modal-overlay") !== null;
        }"""
    )
    app.mouse.click(5, 5)
    expect(dialog(app)).to_have_count(0)
    expect(outer(app)).to_be_visible()
    app.mouse.click(5, 500)
    expect(outer(app)).to_have_count(0)


def test_a_toast_is_closed_by_itself(app: Page) -> None:
    press(app, "Notify")
    toast = app.get_by_test_id("stToast")
    toast.click()
    escape(app, toast)
    expect(outer(app)).to_be_visible()
    closes_outer(app)


@pytest.mark.parametrize("way", ["dialog", "button", "menu", "list"])
def test_a_popover_closes_although_the_script_has_taken_the_focus_away(app: Page, way: str) -> None:
    if way == "dialog":
        press(app, "Ask")
        press(app, "Done")
        says(app, "done ['asked']")
        expect(dialog(app)).to_have_count(0)
    elif way == "button":
        press(app, "Once")
        says(app, "done ['pressed']")
    elif way == "menu":
        press(app, "Menu")
        app.get_by_role("menuitem", name="first").click()
        says(app, "done ['chosen']")
    else:
        app.get_by_role("combobox", name="Choice").click()
        app.get_by_role("option", name="second").click()
        says(app, "done ['picked']")
        expect(app.get_by_role("listbox")).to_have_count(0)
    settle(app)
    closes_outer(app)


@pytest.mark.parametrize("way", ["Once in the dialog", "Remove it"])
def test_a_dialog_closes_although_the_script_has_taken_the_focus_away(app: Page, way: str) -> None:
    press(app, "Ask")
    if way == "Remove it":
        press(app, "Inner")
    press(app, way)
    settle(app)
    expect(app.get_by_role("button", name=way).and_(app.locator(":enabled"))).to_have_count(0)
    escape(app, dialog(app))
    expect(outer(app)).to_be_visible()
    closes_outer(app)


def test_the_tab_key_goes_on_in_the_layer_after_the_focus_is_lost(app: Page) -> None:
    press(app, "Ask")
    press(app, "Done")
    says(app, "done ['asked']")
    expect(dialog(app)).to_have_count(0)
    app.keyboard.press("Tab")
    expect(outer(app).locator(":focus")).to_have_count(1)
