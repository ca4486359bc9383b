"""Boxes to tick, and options that are all in view."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.browser.app_page import says, settle

Open = Callable[[str], Page]


# --- checkbox, toggle ------------------------------------------------------------------------------------------------

SWITCHES = """
import streamlit as st

log = st.session_state.setdefault("log", [])
agree = st.checkbox("I **agree**", key="agree", help="To all of it", on_change=log.append, args=("agree",))
st.text(f"agree={agree}")
dark = st.toggle("Dark", True, key="dark", on_change=log.append, kwargs={}, args=["dark"])
st.text(f"dark={dark}")
fixed = st.checkbox("Fixed", True, disabled=True)
st.toggle("Stuck", disabled=True)
st.text(f"fixed={fixed}")
st.checkbox("Unseen", label_visibility="collapsed")
st.toggle("Unnamed", label_visibility="hidden")
st.text("log=" + ",".join(log))
"""


def test_a_box_is_ticked_by_its_label_its_box_and_the_space_key(open_script: Open) -> None:
    page = open_script(SWITCHES)
    box = page.get_by_role("checkbox", name="I agree")
    expect(box).not_to_be_checked()
    page.get_by_text("agree", exact=True).click()
    says(page, "agree=True")
    expect(box).to_be_checked()
    box.focus()
    page.keyboard.press("Space")
    says(page, "agree=False")
    expect(box).to_be_focused()
    page.keyboard.press("Enter")
    settle(page)
    expect(box).not_to_be_checked()
    says(page, "log=agree,agree")


def test_a_double_click_ticks_and_unticks(open_script: Open) -> None:
    page = open_script(SWITCHES)
    page.get_by_text("agree", exact=True).dblclick()
    says(page, "log=agree,agree")
    says(page, "agree=False")
    expect(page.get_by_role("checkbox", name="I agree")).not_to_be_checked()


def test_a_toggle_is_a_switch(open_script: Open) -> None:
    page = open_script(SWITCHES)
    switch = page.get_by_role("switch", name="Dark")
    expect(switch).to_be_checked()
    page.get_by_text("Dark", exact=True).click()
    says(page, "dark=False")
    expect(switch).not_to_be_checked()
    switch.press("Space")
    says(page, "dark=True")
    says(page, "log=dark,dark")


def test_a_disabled_box_stays_as_it_is(open_script: Open) -> None:
    page = open_script(SWITCHES)
    for role, name in (("checkbox", "Fixed"), ("switch", "Stuck")):
        box = page.locator(f'input[role="{role}"], input[type="{role}"]').and_(page.get_by_label(name))
        expect(box).to_be_disabled()
        page.get_by_text(name, exact=True).click(force=True)
    settle(page)
    says(page, "fixed=True")
    expect(page.get_by_label("Fixed")).to_be_checked()
    expect(page.get_by_label("Stuck")).not_to_be_checked()


def test_help_of_a_box_opens_without_ticking_it(open_script: Open) -> None:
    page = open_script(SWITCHES)
    page.mouse.move(5, 400)
    page.get_by_role("button", name="Help for I agree").hover()
    expect(page.get_by_test_id("stTooltipContent")).to_have_text("To all of it")
    page.get_by_role("button", name="Help for I agree").click()
    settle(page)
    says(page, "agree=False")


def test_a_box_without_a_visible_label_keeps_its_name(open_script: Open) -> None:
    page = open_script(SWITCHES)
    unseen = page.get_by_role("checkbox", name="Unseen")
    expect(page.get_by_text("Unseen", exact=True)).not_to_be_visible()
    expect(page.get_by_text("Unnamed", exact=True)).not_to_be_visible()
    unseen.press("Space")
    expect(unseen).to_be_checked()
    settle(page)
    expect(page.get_by_role("switch", name="Unnamed")).not_to_be_checked()


# --- radio -----------------------------------------------------------------------------------------------------------

RADIOS = """
import streamlit as st

log = st.session_state.setdefault("log", [])
size = st.radio("Size", ["Small", "**Medium**", "Large"], key="size", help="Of the cup",
                captions=["A *cup*", "", "A bucket"], on_change=lambda: log.append(st.session_state.size))
st.text(f"size={size}")
none = st.radio("Anything", [1, 2, 3], index=None, horizontal=True, format_func=lambda n: f"No. {n}")
st.text(f"none={none!r}")
st.radio("Fixed", ["this", "that"], index=1, disabled=True)
st.radio("Empty", [])
st.radio("Unseen", ["left", "right"], label_visibility="collapsed")
st.text("log=" + ",".join(log))
"""


def test_a_radio_takes_clicks_and_arrow_keys(open_script: Open) -> None:
    page = open_script(RADIOS)
    group = page.get_by_role("radiogroup", name="Size")
    expect(group.get_by_role("radio").nth(0)).to_be_checked()
    group.get_by_text("Large").click()
    says(page, "size=Large")
    large = group.get_by_role("radio", name="Large")
    expect(large).to_be_checked()
    large.focus()
    page.keyboard.press("ArrowUp")
    says(page, "size=**Medium**")
    expect(group.locator("strong")).to_have_text("Medium")
    medium = group.get_by_role("radio", name="Medium")
    expect(medium).to_be_checked()
    expect(medium).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    says(page, "size=Small")
    says(page, "log=Large,**Medium**,Large,Small")
    group.get_by_text("Small").dblclick()
    settle(page)
    says(page, "log=Large,**Medium**,Large,Small")


def test_captions_stand_under_their_options_and_describe_them(open_script: Open) -> None:
    page = open_script(RADIOS)
    group = page.get_by_role("radiogroup", name="Size")
    expect(group.locator("em")).to_have_text("cup")
    small, large = (group.get_by_text(text).bounding_box() for text in ("Small", "Large"))
    caption = group.get_by_text("A cup").bounding_box()
    assert small is not None and large is not None and caption is not None
    assert small["y"] + small["height"] <= caption["y"] + 2
    assert caption["y"] < large["y"]
    expect(group.get_by_role("radio", name="Large")).to_have_accessible_description("A bucket")


def test_a_radio_without_a_choice_waits_for_one_and_shows_formatted_options(open_script: Open) -> None:
    page = open_script(RADIOS)
    says(page, "none=None")
    group = page.get_by_role("radiogroup", name="Anything")
    for radio in group.get_by_role("radio").all():
        expect(radio).not_to_be_checked()
    tops = {round(box["y"]) for each in group.get_by_text("No.").all() if (box := each.bounding_box()) is not None}
    assert len(tops) == 1
    group.get_by_text("No. 2").click()
    says(page, "none=2")


def test_a_radio_that_is_disabled_or_empty_takes_nothing(open_script: Open) -> None:
    page = open_script(RADIOS)
    fixed = page.get_by_role("radiogroup", name="Fixed")
    fixed.get_by_text("this").click(force=True)
    settle(page)
    expect(fixed.get_by_role("radio", name="that")).to_be_checked()
    expect(fixed.get_by_role("radio", name="this")).to_be_disabled()
    empty = page.get_by_role("radiogroup", name="Empty")
    expect(empty).to_have_text("No options to select.")
    expect(empty.get_by_role("radio")).to_be_disabled()
    expect(page.get_by_text("Unseen")).not_to_be_visible()
    expect(page.get_by_role("radiogroup", name="Unseen").get_by_role("radio")).to_have_count(2)
