"""One option out of a list."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.browser.app_page import options, says, settle

Open = Callable[[str], Page]

SELECTBOXES = """
import streamlit as st

log = st.session_state.setdefault("log", [])
fruit = st.selectbox("Fruit", ["Apple", "Banana", "Blueberry", "Cherry"], 1, key="fruit", help="*Fresh*",
                     on_change=lambda: log.append(st.session_state.fruit))
st.text(f"fruit={fruit!r}")
month = st.selectbox("Month", [1, 2, 3], index=None, format_func=["", "Jan", "Feb", "Mar"].__getitem__,
                     placeholder="Which one?")
st.text(f"month={month!r}")
tag = st.selectbox("Tag", ["red", "green"], index=None, accept_new_options=True)
st.text(f"tag={tag!r}")
prefix = st.selectbox("Prefix", ["one", "two", "twelve"], filter_mode="prefix")
st.selectbox("Fixed", ["a", "b"], 1, disabled=True)
st.selectbox("Empty", [])
st.text("log=" + ",".join(log))
"""


def test_a_click_opens_the_list_and_chooses_from_it(open_script: Open) -> None:
    page = open_script(SELECTBOXES)
    field = page.get_by_role("combobox", name="Fruit")
    expect(field).to_have_value("Banana")
    field.click()
    expect(options(page)).to_have_text(["Apple", "Banana", "Blueberry", "Cherry"])
    expect(page.get_by_role("option", name="Banana")).to_have_attribute("aria-selected", "true")
    page.get_by_role("option", name="Cherry").click()
    says(page, "fruit='Cherry'")
    expect(field).to_have_value("Cherry")
    expect(options(page)).to_have_count(0)
    field.click()
    page.get_by_role("option", name="Cherry").click()
    settle(page)
    says(page, "log=Cherry")


def test_typing_finds_options_and_enter_takes_the_first(open_script: Open) -> None:
    page = open_script(SELECTBOXES)
    field = page.get_by_role("combobox", name="Fruit")
    field.click()
    page.keyboard.type("bry")
    expect(options(page)).to_have_text(["Blueberry"])
    page.keyboard.press("Enter")
    says(page, "fruit='Blueberry'")
    expect(field).to_have_value("Blueberry")
    prefix = page.get_by_role("combobox", name="Prefix")
    prefix.click()
    page.keyboard.type("t")
    expect(options(page)).to_have_text(["two", "twelve"])
    page.keyboard.type("x")
    expect(options(page).filter(has_text="tw")).to_have_count(0)
    expect(page.get_by_text("No results")).to_be_visible()
    page.keyboard.press("Enter")
    settle(page)
    says(page, "log=Blueberry")


def test_arrow_keys_walk_through_the_list(open_script: Open) -> None:
    page = open_script(SELECTBOXES)
    field = page.get_by_role("combobox", name="Fruit")
    field.focus()
    page.keyboard.press("ArrowDown")
    expect(options(page)).to_have_count(4)
    page.keyboard.press("End")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    says(page, "fruit='Blueberry'")
    expect(field).to_be_focused()


def test_tab_leaves_the_list_without_taking_anything(open_script: Open) -> None:
    page = open_script(SELECTBOXES)
    page.get_by_role("combobox", name="Fruit").focus()
    expect(options(page)).to_have_count(0)
    page.keyboard.type("che")
    expect(options(page)).to_have_text(["Cherry"])
    page.keyboard.press("Tab")
    expect(options(page)).to_have_count(0)
    expect(page.get_by_role("combobox", name="Month")).to_be_focused()
    expect(page.get_by_role("combobox", name="Fruit")).to_have_value("Banana")
    settle(page)
    says(page, "log=")


def test_escape_and_a_click_outside_close_the_list_and_change_nothing(open_script: Open) -> None:
    page = open_script(SELECTBOXES)
    field = page.get_by_role("combobox", name="Fruit")
    field.click()
    page.keyboard.type("che")
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(field).to_have_value("Banana")
    field.click()
    page.keyboard.type("che")
    expect(options(page)).to_have_count(1)
    page.mouse.click(5, 400)
    expect(options(page)).to_have_count(0)
    expect(field).to_have_value("Banana")
    settle(page)
    says(page, "fruit='Banana'")
    says(page, "log=")


def test_a_selectbox_without_a_choice_can_be_cleared_again(open_script: Open) -> None:
    page = open_script(SELECTBOXES)
    field = page.get_by_role("combobox", name="Month")
    expect(field).to_have_value("")
    expect(field).to_have_attribute("placeholder", "Which one?")
    box = page.get_by_test_id("stSelectbox").nth(1)
    expect(box.get_by_role("button", name="Clear value")).to_have_count(0)
    field.click()
    page.get_by_role("option", name="Feb").click()
    says(page, "month=2")
    box.get_by_role("button", name="Clear value").click()
    says(page, "month=None")
    expect(field).to_have_value("")
    field.press("ArrowDown")
    page.keyboard.press("Enter")
    says(page, "month=1")
    page.keyboard.press("Escape")
    says(page, "month=None")
    expect(page.get_by_test_id("stSelectbox").first.get_by_role("button", name="Clear value")).to_have_count(0)


def test_a_selectbox_takes_options_of_ones_own_where_it_may(open_script: Open) -> None:
    page = open_script(SELECTBOXES)
    field = page.get_by_role("combobox", name="Tag")
    expect(field).to_have_attribute("placeholder", "Choose or add an option")
    field.click()
    page.keyboard.type("blue")
    expect(options(page).first).to_have_text("Add: blue")
    page.keyboard.press("Enter")
    says(page, "tag='blue'")
    expect(field).to_have_value("blue")
    expect(options(page)).to_have_count(0)
    page.keyboard.type("grey")
    page.get_by_role("option", name="Add: grey").click()
    says(page, "tag='grey'")
    field.click()
    page.get_by_role("option", name="green").click()
    says(page, "tag='green'")


def test_a_selectbox_that_is_disabled_or_empty_does_not_open(open_script: Open) -> None:
    page = open_script(SELECTBOXES)
    for name, value in (("Fixed", "b"), ("Empty", "")):
        field = page.get_by_role("combobox", name=name)
        expect(field).to_be_disabled()
        expect(field).to_have_value(value)
        field.click(force=True)
        expect(options(page)).to_have_count(0)
    expect(page.get_by_role("combobox", name="Empty")).to_have_attribute("placeholder", "No options to select")
