"""Colours, by number and by eye."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.support.browser.app_page import says, settle

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


def test_a_colour_is_typed_as_rgb_and_hsl_where_the_switch_says_so(open_script: Open) -> None:
    # The texts are those of the fields in Streamlit's page after the same keys.
    page = open_script(COLORS)
    page.get_by_test_id("stColorPickerBlock").first.click()
    picker = page.get_by_test_id("stColorPickerPopover")
    block = page.get_by_test_id("stColorPickerBlock").first
    expect(picker.get_by_role("textbox")).to_have_count(1)
    expect(picker.get_by_label("hex")).to_have_value("#0000FF")
    for typed, color, left in [
        ("#12ab9F", "rgb(18, 171, 159)", "#12AB9F"),
        ("abc", "rgb(170, 187, 204)", "#AABBCC"),
        ("#abcd", "rgb(170, 187, 204)", "#AABBCC"),
        ("red", "rgb(255, 0, 0)", "#FF0000"),
        ("navy", "rgb(255, 0, 0)", "#FF0000"),
        ("a1b2c3", "rgb(161, 178, 195)", "#A1B2C3"),
    ]:
        field(picker, "hex", typed, left)
        expect(block).to_have_css("background-color", color)
    picker.locator("svg").last.click()
    expect(picker.get_by_role("textbox")).to_have_count(3)
    expect(picker.get_by_label("r", exact=True)).to_have_value("161")
    for typed, left in [("10", "10"), ("300", "255"), ("-5", "0"), ("x", "0"), ("12.7", "13"), ("100", "100")]:
        field(picker, "g", typed, left)
    expect(block).to_have_css("background-color", "rgb(161, 100, 195)")
    picker.get_by_label("r", exact=True).fill("128")
    picker.get_by_label("r", exact=True).press("ArrowUp")
    expect(picker.get_by_label("r", exact=True)).to_have_value("129")
    picker.get_by_label("r", exact=True).fill("127")
    picker.locator("svg").last.click()
    for name, value in [("h", "257"), ("s", "44%"), ("l", "58%")]:
        expect(picker.get_by_label(name, exact=True)).to_have_value(value)
    field(picker, "h", "180", "180")
    expect(block).to_have_css("background-color", "rgb(100, 195, 195)")
    for name, typed, left in [
        ("h", "400", "0"),
        ("s", "50", "50%"),
        ("s", "0.5", "50%"),
        ("s", "150", "100%"),
        ("l", "30%", "30%"),
    ]:
        field(picker, name, typed, left)
    expect(block).to_have_css("background-color", "rgb(153, 0, 0)")
    picker.locator("svg").last.click()
    expect(picker.get_by_label("hex")).to_have_value("#990000")
    says(page, "color=#00F")
    page.keyboard.press("Escape")
    says(page, "color=#990000")
    page.get_by_test_id("stColorPickerBlock").first.click()
    expect(picker.get_by_role("textbox")).to_have_count(1)


def field(picker: Locator, name: str, typed: str, left: str) -> None:
    """Type into a field, which shows that until it is left."""
    box = picker.get_by_label(name, exact=True)
    box.fill(typed)
    expect(box).to_have_value(typed)
    box.blur()
    expect(box).to_have_value(left)
