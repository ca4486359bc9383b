"""Colours, by number and by eye."""

from __future__ import annotations

from collections.abc import Callable

from conftest import says, settle
from playwright.sync_api import Page, expect

Open = Callable[[str], Page]

COLORS = """
import streamlit as st

log = st.session_state.setdefault("log", [])
color = st.color_picker("Ink", "#00F", key="color", help="Of the pen",
                        on_change=lambda: log.append(st.session_state.color))
st.text(f"color={color}")
st.color_picker("Fixed", "#ff0000", disabled=True)
st.text("log=" + ",".join(log))
"""


def test_a_colour_is_typed_and_sent_when_the_picker_closes(open_script: Open) -> None:
    page = open_script(COLORS)
    page.get_by_test_id("stColorPickerBlock").first.click()
    picker = page.get_by_test_id("stColorPickerPopover")
    expect(picker).to_be_visible()
    picker.get_by_role("textbox").fill("#12ab9F")
    picker.get_by_role("textbox").press("Enter")
    page.keyboard.press("Escape")
    expect(picker).to_have_count(0)
    says(page, "color=#12ab9f")
    says(page, "log=#12ab9f")
    expect(page.get_by_test_id("stColorPickerBlock").first).to_have_css("background-color", "rgb(18, 171, 159)")


def test_a_colour_is_picked_by_keyboard(open_script: Open) -> None:
    page = open_script(COLORS)
    page.get_by_role("button", name="Ink color picker").press("Enter")
    picker = page.get_by_test_id("stColorPickerPopover")
    expect(picker).to_be_visible()
    expect(picker.get_by_role("slider", name="Hue")).to_have_value("240")
    picker.get_by_role("slider", name="Hue").focus()
    page.keyboard.press("ArrowLeft")
    says(page, "color=#00F")
    page.mouse.click(5, 400)
    expect(picker).to_have_count(0)
    says(page, "color=#0004ff")
    says(page, "log=#0004ff")


def test_a_picker_that_is_closed_without_a_change_says_nothing(open_script: Open) -> None:
    page = open_script(COLORS)
    page.get_by_role("button", name="Ink color picker").click()
    expect(page.get_by_test_id("stColorPickerPopover")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("stColorPickerPopover")).to_have_count(0)
    settle(page)
    says(page, "color=#00F")
    says(page, "log=")
    fixed = page.get_by_role("button", name="Fixed color picker")
    expect(fixed).to_be_disabled()
    fixed.click(force=True)
    expect(page.get_by_test_id("stColorPickerPopover")).to_have_count(0)
