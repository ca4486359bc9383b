"""Expanders, tabs, popovers, dialogs, statuses: opened and closed by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.browser.app_page import open_app, says, settle

SCRIPT = """
import time

import streamlit as st

st.session_state.setdefault("runs", 0)
st.session_state.runs += 1
st.text(f"runs {st.session_state.runs}")
with st.expander("Plain"):
    st.text_input("In the expander")
told = st.expander("Told", on_change="rerun", key="told")
told.write("in told")
st.text(f"told {told.open}")
one, two = st.tabs(["One", "Two"])
one.text("in one")
one.selectbox("Choice", ["first", "second"])
two.text_input("In two")
tabs = st.tabs(["A", "B"], on_change="rerun", key="tabs")
tabs[0].text("in a")
tabs[1].text("in b")
st.text(f"tabs {[tab.open for tab in tabs]}")
st.tabs([f"One of many places {number}" for number in range(20)])
with st.popover("Popover"):
    name = st.text_input("In the popover")
st.text(f"name {name}")
st.button("Open told", on_click=lambda: st.session_state.update(told=True, tabs="B"))


@st.dialog("Question", on_dismiss=lambda: st.session_state.update(dismissed=True))
def question():
    answer = st.text_input("Answer")
    st.text(f"answer {answer}")
    if st.button("Done"):
        st.session_state.answer = answer
        st.rerun()


@st.dialog("Stay", dismissible=False)
def stay():
    if st.button("Let me go"):
        st.rerun()


if st.button("Ask"):
    question()
with st.popover("Elsewhere"):
    st.text_input("Kept")
    if st.button("Ask from here"):
        question()
if st.button("Stay"):
    stay()
st.text(f"answer was {st.session_state.get('answer')} dismissed {st.session_state.get('dismissed')}")
if st.button("Work"):
    with st.status("Working") as status:
        st.text("first step")
        time.sleep(1)
        status.update(label="Still working")
        time.sleep(1)
"""


@pytest.fixture(scope="module")
def address(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    script = tmp_path_factory.mktemp("openable") / "app.py"
    script.write_text(SCRIPT, "utf-8")
    return built(script)


@pytest.fixture
def app(page: Page, address: str) -> Page:
    return open_app(page, address)


def expander(page: Page, label: str) -> Locator:
    return page.get_by_test_id("stExpander").filter(has=page.get_by_text(label, exact=True))


def test_an_expander_opens_without_a_run_and_keeps_what_is_in_it(app: Page) -> None:
    plain = expander(app, "Plain")
    field = app.get_by_label("In the expander")
    expect(field).to_be_hidden()
    plain.locator("summary").click()
    expect(field).to_be_visible()
    field.fill("kept")
    field.press("Enter")
    says(app, "runs 2")
    expect(field).to_be_visible()
    summary = plain.locator("summary")
    summary.focus()
    app.keyboard.press("Enter")
    expect(field).to_be_hidden()
    app.keyboard.press("Space")
    expect(field).to_have_value("kept")
    says(app, "runs 2")


def test_an_expander_that_tells_runs_the_script_and_opens_when_the_script_says_so(app: Page) -> None:
    inside = app.get_by_text("in told", exact=True)
    expander(app, "Told").locator("summary").click()
    says(app, "told True")
    expect(inside).to_be_visible()
    expander(app, "Told").locator("summary").click()
    says(app, "told False")
    expect(inside).to_be_hidden()
    app.get_by_role("button", name="Open told").click()
    says(app, "told True")
    expect(inside).to_be_visible()


def test_tabs_are_chosen_by_mouse_and_by_keyboard(app: Page) -> None:
    expect(app.get_by_text("in one")).to_be_visible()
    app.get_by_role("tab", name="Two").click()
    field = app.get_by_label("In two")
    field.fill("typed")
    field.press("Enter")
    says(app, "runs 2")
    expect(field).to_be_visible()
    app.get_by_role("tab", name="Two").press("ArrowLeft")
    expect(app.get_by_text("in one")).to_be_visible()
    expect(field).to_be_hidden()
    says(app, "runs 2")


def test_tabs_without_room_are_reached_by_buttons_at_their_ends(app: Page) -> None:
    left = app.get_by_role("button", name="Scroll tabs left")
    right = app.get_by_role("button", name="Scroll tabs right")
    expect(right).to_have_count(1)  # of those that have room there is none
    expect(left).to_have_count(0)
    right.click()
    expect(app.get_by_role("tab", name="many places 0")).not_to_be_in_viewport(ratio=0.9)
    expect(left).to_be_visible()
    app.get_by_role("tab", name="One of many places 1", exact=True).press("End")
    expect(app.get_by_role("tab", name="many places 19")).to_be_in_viewport(ratio=0.9)
    expect(right).to_have_count(0)
    left.click()
    expect(right).to_be_visible()


def test_the_other_tabs_stay_out_of_sight_when_a_list_closes(app: Page) -> None:
    app.get_by_role("combobox", name="Choice").click()
    app.get_by_role("option", name="second").click()
    says(app, "runs 2")
    expect(app.get_by_role("listbox")).to_have_count(0)
    expect(app.get_by_label("In two")).to_be_hidden()


def test_tabs_that_tell_run_the_script(app: Page) -> None:
    app.get_by_role("tab", name="B", exact=True).click()
    says(app, "tabs [False, True]")
    expect(app.get_by_text("in b")).to_be_visible()
    app.get_by_role("tab", name="B", exact=True).press("ArrowLeft")
    says(app, "tabs [True, False]")
    app.get_by_role("button", name="Open told").click()
    says(app, "tabs [False, True]")
    expect(app.get_by_text("in b")).to_be_visible()


def test_a_popover_stays_open_over_a_run_and_gives_focus_back(app: Page) -> None:
    button = app.get_by_test_id("stPopoverButton").first
    button.press("Enter")
    field = app.get_by_label("In the popover")
    field.fill("Ada")
    field.press("Enter")
    expect(app.get_by_text("name Ada")).to_be_attached()
    expect(field).to_be_visible()
    app.keyboard.press("Escape")
    expect(field).to_be_hidden()
    expect(button).to_be_focused()
    button.click()
    expect(field).to_have_value("Ada")


def test_a_dialog_runs_alone_and_closes_when_it_asks_for_a_run(app: Page) -> None:
    app.get_by_role("button", name="Ask").click()
    dialog = app.get_by_role("dialog", name="Question")
    dialog.get_by_label("Answer").fill("42")
    dialog.get_by_label("Answer").press("Enter")
    expect(dialog.get_by_text("answer 42")).to_be_visible()
    expect(app.get_by_text("runs 2", exact=True)).to_be_attached()
    dialog.get_by_role("button", name="Done").click()
    expect(dialog).to_be_hidden()
    says(app, "answer was 42 dismissed None")


def test_a_dialog_that_is_opened_in_a_popover_lies_over_it(app: Page) -> None:
    app.get_by_role("button", name="Elsewhere").click()
    app.get_by_role("button", name="Ask from here").click()
    dialog = app.get_by_role("dialog", name="Question")
    answer = dialog.get_by_label("Answer")
    expect(answer).to_be_visible()
    body = app.locator("[data-testid=stPopoverBody]:visible")
    if body.count():
        assert body.evaluate(
            """(body) => {
              const { x, y } = body.getBoundingClientRect();
              return document.elementFromPoint(x + 5, y + 5).closest(".modal-overlay") !== null;
            }"""
        )
    answer.fill("42")
    answer.press("Enter")
    expect(dialog.get_by_text("answer 42")).to_be_visible()
    dialog.get_by_role("button", name="Done").click()
    expect(dialog).to_be_hidden()
    says(app, "answer was 42 dismissed None")


@pytest.mark.parametrize("way", ["Escape", "cross", "beside"])
def test_a_dialog_is_dismissed_and_comes_back(app: Page, way: str) -> None:
    app.get_by_role("button", name="Ask").click()
    dialog = app.get_by_role("dialog", name="Question")
    expect(dialog).to_be_visible()
    if way == "Escape":
        app.keyboard.press("Escape")
    elif way == "cross":
        dialog.get_by_role("button", name="Close").click()
    else:
        app.mouse.click(5, 5)
    expect(dialog).to_be_hidden()
    says(app, "answer was None dismissed True")
    app.get_by_role("button", name="Ask").click()
    expect(dialog).to_be_visible()
    expect(dialog.get_by_label("Answer")).to_be_visible()


def test_a_dialog_that_cannot_be_dismissed_stays(app: Page) -> None:
    app.get_by_role("button", name="Stay").click()
    dialog = app.get_by_role("dialog", name="Stay")
    expect(dialog).to_be_visible()
    app.keyboard.press("Escape")
    app.mouse.click(5, 5)
    settle(app)
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="Close")).to_have_count(0)
    dialog.get_by_role("button", name="Let me go").click()
    expect(dialog).to_be_hidden()


def test_a_status_shows_how_far_the_work_is(app: Page) -> None:
    app.get_by_role("button", name="Work").click()
    expect(app.get_by_test_id("stExpanderIconSpinner")).to_be_visible()
    expect(app.get_by_text("Still working")).to_be_visible()
    expect(app.get_by_test_id("stExpanderIconCheck")).to_be_visible()
    expander(app, "Still working").locator("summary").click()
    says(app, "first step")
