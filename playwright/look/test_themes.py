"""Light and dark, wide and narrow: colours are Streamlit's, and nothing lies over anything else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser.app_page import open_app

Open = Callable[[str], Page]
Scheme = Literal["light", "dark"]

COLORS = """
import streamlit as st

st.session_state.runs = st.session_state.get("runs", 0) + 1
st.sidebar.text_input("Side")
st.write("Text [link](https://example.com) `code`")
st.success("success")
st.info("info")
st.warning("warning")
st.error("error")
st.code("x = 1")
st.button("Secondary")
st.button("Primary", type="primary")
st.text_input("Field")
st.text(f"runs={st.session_state.runs}")
"""

# Observed in Streamlit 1.67: (part of the page, style, in light, in dark).
OBSERVED = [
    ("[data-testid=stApp]", "color", "rgb(47, 45, 43)", "rgb(237, 235, 232)"),
    ("[data-testid=stApp]", "backgroundColor", "rgb(255, 255, 255)", "rgb(23, 22, 20)"),
    ("[data-testid=stSidebar]", "backgroundColor", "rgb(248, 248, 247)", "rgb(33, 32, 29)"),
    (".stMarkdown a", "color", "rgb(36, 79, 180)", "rgb(133, 184, 248)"),
    (".stMarkdown code", "backgroundColor", "rgb(247, 247, 246)", "rgb(36, 35, 33)"),
    (".stAlertContainer >> nth=0", "backgroundColor", "rgb(241, 251, 246)", "rgb(14, 47, 36)"),
    (".stAlertContainer >> nth=0", "color", "rgb(12, 90, 68)", "rgb(126, 213, 176)"),
    (".stAlertContainer >> nth=1", "backgroundColor", "rgb(237, 245, 255)", "rgb(30, 42, 61)"),
    (".stAlertContainer >> nth=1", "color", "rgb(36, 79, 180)", "rgb(133, 184, 248)"),
    (".stAlertContainer >> nth=2", "backgroundColor", "rgb(255, 250, 229)", "rgb(48, 41, 23)"),
    (".stAlertContainer >> nth=2", "color", "rgb(149, 107, 15)", "rgb(251, 213, 79)"),
    (".stAlertContainer >> nth=3", "backgroundColor", "rgb(255, 241, 242)", "rgb(65, 32, 35)"),
    (".stAlertContainer >> nth=3", "color", "rgb(158, 48, 59)", "rgb(242, 145, 154)"),
    ("[data-testid=stBaseButton-primary]", "backgroundColor", "rgb(197, 57, 72)", "rgb(207, 66, 80)"),
    ("[data-testid=stBaseButton-primary]", "color", "rgb(255, 255, 255)", "rgb(255, 255, 255)"),
    ("[data-testid=stBaseButton-secondary]", "borderTopColor", "rgb(220, 216, 212)", "rgb(74, 71, 66)"),
]


def shows(page: Page, scheme: Scheme) -> None:
    """Every part of the page has the colour that it has in Streamlit."""
    expect(page.locator("html")).to_have_attribute("data-theme", scheme)
    for part, style, light, dark in OBSERVED:
        value = page.locator(part).first.evaluate("(element, name) => getComputedStyle(element)[name]", style)
        assert (part, style, value) == (part, style, light if scheme == "light" else dark)
    background = page.evaluate("getComputedStyle(document.documentElement).colorScheme")
    assert background == scheme


def test_colours_are_those_of_streamlit_and_follow_the_system_at_once(page: Page, open_script: Open) -> None:
    page.emulate_media(color_scheme="dark")
    open_script(COLORS)
    shows(page, "dark")
    page.emulate_media(color_scheme="light")
    shows(page, "light")
    page.emulate_media(color_scheme="dark")
    shows(page, "dark")
    expect(page.get_by_text("runs=")).to_have_text("runs=1")


def test_a_chosen_theme_counts_more_than_the_system_until_it_is_given_back(page: Page, open_script: Open) -> None:
    page.emulate_media(color_scheme="light")
    open_script(COLORS)
    page.get_by_role("button", name="Main menu").click()
    page.get_by_role("menuitemradio", name="Dark").click()
    shows(page, "dark")
    page.emulate_media(color_scheme="dark")
    page.get_by_role("menuitemradio", name="Light").click()
    shows(page, "light")
    page.get_by_role("menuitemradio", name="System").click()
    shows(page, "dark")
    page.emulate_media(color_scheme="light")
    shows(page, "light")


# --- wide and narrow -------------------------------------------------------------------------------------------------

LAYOUT = """
import streamlit as st

st.sidebar.selectbox("Side", ["one", "two"])
left, right = st.columns([1, 2])
left.button("Left")
right.button("Right")
st.text("the end")
"""


def left_and_top(page: Page, name: str) -> tuple[float, float]:
    box = page.get_by_role("button", name=name).bounding_box()
    assert box is not None
    return box["x"], box["y"]


def test_on_a_wide_page_the_sidebar_and_the_columns_stand_side_by_side(open_script: Open) -> None:
    page = open_script(LAYOUT)
    main = page.get_by_test_id("stMain").bounding_box()
    assert main is not None
    assert (main["x"], main["width"]) == (300, 980)
    (left, top), (right, top_of_right) = left_and_top(page, "Left"), left_and_top(page, "Right")
    assert top == top_of_right
    # Of 704 pixels a third and two thirds, each less a gap; what is left over goes to both alike.
    assert round(right - left) == round((704 / 3 - 16) + 8 + 16)


def test_on_a_phone_the_sidebar_lies_over_the_page_and_columns_stand_below_each_other(
    page: Page, open_script: Open
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_script(LAYOUT)
    field = page.get_by_role("combobox", name="Side")
    expect(field).not_to_be_visible()
    (left, top), (right, top_of_right) = left_and_top(page, "Left"), left_and_top(page, "Right")
    assert left == right
    assert top_of_right >= top + 40
    page.get_by_role("button", name="Expand sidebar").click()
    main, sidebar = (page.get_by_test_id(name).bounding_box() for name in ("stMain", "stSidebar"))
    assert main is not None and sidebar is not None
    assert (main["x"], main["width"]) == (0, 390)
    assert (sidebar["x"], sidebar["width"], sidebar["height"]) == (0, 300, 844)
    field.click()
    page.get_by_role("option", name="two").click()
    expect(field).to_be_visible()
    page.mouse.click(380, 700)
    expect(field).not_to_be_visible()
    expect(page.get_by_role("button", name="Expand sidebar")).to_be_visible()


# What scrolls in a box of its own is cut off there. The bottom lies over what is scrolled below it, and a page that has
# one starts at its end.
OVERLAPS = """() => {
  document.getElementById("stMain").scrollTo(0, 0);
  const shown = [...document.querySelectorAll(".stElementContainer, .stAppHeader button, .stSidebar button")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => element.closest("[data-testid=stLayoutWrapper][data-height=fixed], .stBottom") === null)
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  const cut = ({ element, box }, other) =>
    !element.contains(other.element) &&
    Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
    Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1;
  const named = ({ element }) => `${element.className} ${element.textContent.slice(0, 40)}`;
  return shown.flatMap((one, index) =>
    shown.slice(index + 1).filter((other) => cut(one, other)).map((other) => `${named(one)} | ${named(other)}`));
}"""


@pytest.mark.parametrize("width", [1280, 700, 390])
def test_nothing_lies_over_anything_else(page: Page, gallery: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    open_app(page, gallery)
    assert page.evaluate(OVERLAPS) == []
