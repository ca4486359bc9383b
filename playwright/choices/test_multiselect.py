"""Several options out of a list."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.browser.app_page import options, says

Open = Callable[[str], Page]

MULTISELECTS = """
import streamlit as st

log = st.session_state.setdefault("log", [])
letters = st.multiselect("Letters", list("abcde"), ["b"], key="letters", help="Any",
                         on_change=lambda: log.append("".join(st.session_state.letters)))
st.text(f"letters={letters}")
pair = st.multiselect("Pair", [1, 2, 3], max_selections=2, format_func=lambda n: f"no. {n}")
st.text(f"pair={pair}")
tags = st.multiselect("Tags", ["red"], accept_new_options=True)
st.text(f"tags={tags}")
st.multiselect("Fixed", ["a", "b"], ["a"], disabled=True)
st.multiselect("Empty", [])
st.text("log=" + ",".join(log))
"""


def test_options_are_added_in_the_order_they_are_chosen(open_script: Open) -> None:
    page = open_script(MULTISELECTS)
    field = page.get_by_role("combobox", name="Letters")
    field.click()
    expect(options(page).filter(has_text="b")).to_have_count(0)
    page.get_by_role("option", name="e", exact=True).click()
    says(page, "letters=['b', 'e']")
    page.get_by_role("option", name="a", exact=True).click()
    says(page, "letters=['b', 'e', 'a']")
    page.keyboard.type("d")
    page.keyboard.press("Enter")
    says(page, "letters=['b', 'e', 'a', 'd']")
    expect(field).to_have_value("")
    says(page, "log=be,bea,bead")
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)


def test_options_are_removed_by_backspace_by_their_cross_and_all_at_once(open_script: Open) -> None:
    page = open_script(MULTISELECTS)
    field = page.get_by_role("combobox", name="Letters")
    box = page.get_by_test_id("stMultiSelect").first
    field.click()
    for name in "cd":
        page.get_by_role("option", name=name, exact=True).click()
    says(page, "letters=['b', 'c', 'd']")
    page.keyboard.press("Escape")
    page.keyboard.press("Backspace")
    says(page, "letters=['b', 'c']")
    box.get_by_label("Remove b").click()
    says(page, "letters=['c']")
    box.get_by_role("button", name="Clear all").click()
    says(page, "letters=[]")
    expect(field).to_have_attribute("placeholder", "Choose options")
    says(page, "log=bc,bcd,bc,c,")


def test_all_options_found_can_be_taken_together(open_script: Open) -> None:
    page = open_script(MULTISELECTS)
    page.get_by_role("combobox", name="Letters").click()
    page.get_by_role("option", name="Select all").click()
    says(page, "letters=['b', 'a', 'c', 'd', 'e']")
    says(page, "log=bacde")


def test_no_more_than_the_maximum_is_taken(open_script: Open) -> None:
    page = open_script(MULTISELECTS)
    page.get_by_role("combobox", name="Pair").click()
    page.get_by_role("option", name="no. 3").click()
    page.get_by_role("option", name="no. 1").click()
    says(page, "pair=[3, 1]")
    page.get_by_role("combobox", name="Pair").click()
    expect(page.get_by_text("You can only select up to 2 options. Remove an option first.")).to_be_visible()
    expect(options(page).filter(has_text="no.")).to_have_count(0)
    page.keyboard.press("Backspace")
    says(page, "pair=[3]")


def test_a_multiselect_takes_options_of_ones_own_where_it_may(open_script: Open) -> None:
    page = open_script(MULTISELECTS)
    field = page.get_by_role("combobox", name="Tags")
    expect(field).to_have_attribute("placeholder", "Choose or add options")
    field.click()
    page.keyboard.type("deep blue")
    expect(options(page)).to_have_text(["Add: deep blue"])
    page.keyboard.press("Enter")
    says(page, "tags=['deep blue']")
    page.keyboard.type("red")
    page.keyboard.press("Enter")
    says(page, "tags=['deep blue', 'red']")


def test_a_multiselect_that_is_disabled_or_empty_takes_nothing(open_script: Open) -> None:
    page = open_script(MULTISELECTS)
    fixed = page.get_by_test_id("stMultiSelect").nth(3)
    expect(fixed.get_by_role("combobox")).to_be_disabled()
    expect(fixed.get_by_text("a", exact=True)).to_be_visible()
    expect(fixed.get_by_label("Remove a")).to_have_count(0)
    expect(fixed.get_by_role("button", name="Clear all")).to_have_count(0)
    empty = page.get_by_role("combobox", name="Empty")
    expect(empty).to_be_disabled()
    expect(empty).to_have_attribute("placeholder", "No options to select")
