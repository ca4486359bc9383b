"""Pills, segmented controls, ratings, page numbers and sliders of options, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.browser.app_page import open_app, says, settle

SCRIPT = """
import streamlit as st

COLORS = ["red", "green", "blue"]
st.text("pill " + repr(st.pills("Pill", COLORS)))
st.text("pills " + repr(st.pills("Pills", [":material/star: star", "🎉 party", "plain"], selection_mode="multi")))
st.text("required " + repr(st.segmented_control("Required", COLORS, default="red", required=True)))
st.text("segments " + repr(st.segmented_control("Segments", COLORS, selection_mode="multi", default=["blue"])))
st.text("thumbs " + repr(st.feedback("thumbs")))
st.text("stars " + repr(st.feedback("stars", key="stars")))
st.text("page " + repr(st.pagination(30, default=12)))
st.text("fitting " + repr(st.pagination(100, max_visible_pages=None, key="fitting")))
st.text("option " + repr(st.select_slider("Option", COLORS, "green")))
st.text("range " + repr(st.select_slider("Range", COLORS, ("red", "blue"))))
st.pills("Off", COLORS, disabled=True, default="red")
with st.form("form", clear_on_submit=True):
    pill = st.pills("In form", COLORS, required=True)
    stars = st.feedback("stars", key="form stars")
    st.form_submit_button("Send")
st.text(f"sent {pill} {stars}")
"""


@pytest.fixture(scope="module")
def address(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    script = tmp_path_factory.mktemp("groups") / "app.py"
    script.write_text(SCRIPT, "utf-8")
    return built(script)


@pytest.fixture
def app(page: Page, address: str) -> Page:
    return open_app(page, address)


def group(page: Page, label: str, role: str = "radiogroup") -> Locator:
    return page.locator(f'[role="{role}"][aria-label="{label}"]')


def test_one_pill_is_chosen_and_let_go_by_mouse_and_keyboard(app: Page) -> None:
    pills = group(app, "Pill").get_by_role("radio")
    pills.nth(1).click()
    says(app, "pill 'green'")
    expect(pills.nth(1)).to_be_checked()
    pills.nth(1).click()
    says(app, "pill None")
    app.keyboard.press("ArrowRight")
    expect(pills.nth(2)).to_be_focused()
    app.keyboard.press("Space")
    says(app, "pill 'blue'")
    expect(pills.nth(2)).to_be_focused()


def test_several_are_chosen_in_the_order_of_the_clicks(app: Page) -> None:
    pills = group(app, "Pills", "toolbar").get_by_role("button")
    expect(pills.nth(0)).to_have_text("starstar")  # the icon's name and the text
    expect(pills.nth(1).get_by_test_id("stIconEmoji")).to_have_text("🎉")
    pills.nth(2).click()
    pills.nth(0).click()
    says(app, "pills ['plain', ':material/star: star']")
    pills.nth(2).press("Enter")
    says(app, "pills [':material/star: star']")


def test_what_is_required_cannot_be_let_go(app: Page) -> None:
    segments = group(app, "Required").get_by_role("radio")
    segments.nth(0).click()
    settle(app)
    says(app, "required 'red'")
    segments.nth(2).click()
    says(app, "required 'blue'")


def test_segments_are_reached_by_keyboard(app: Page) -> None:
    segments = group(app, "Segments", "toolbar").get_by_role("button")
    segments.nth(0).focus()
    app.keyboard.press("ArrowRight")
    app.keyboard.press("Space")
    says(app, "segments ['blue', 'green']")


def test_thumbs_and_stars_are_given_and_taken_back(app: Page) -> None:
    app.get_by_role("radio", name="Thumbs down").click()
    says(app, "thumbs 0")
    stars = app.locator(".st-key-stars")
    stars.get_by_role("radio", name="3 out of 5 stars").click()
    says(app, "stars 2")
    expect(stars.get_by_test_id("stFeedbackButtonActive")).to_have_count(3)
    app.keyboard.press("ArrowRight")
    app.keyboard.press("Space")
    says(app, "stars 3")
    app.keyboard.press("Space")
    says(app, "stars None")


def test_pages_are_turned_and_chosen(app: Page) -> None:
    pages = app.get_by_test_id("stPagination").first
    expect(pages.get_by_test_id("stPaginationEllipsis")).to_have_count(2)
    pages.get_by_label("Next page").click()
    says(app, "page 13")
    pages.get_by_label("Page 30").press("Enter")
    says(app, "page 30")
    expect(pages.get_by_test_id("stPaginationPageActive")).to_have_text("30")
    expect(pages.get_by_label("Next page")).to_be_disabled()
    pages.get_by_label("Previous page").press("Space")
    says(app, "page 29")


def test_as_many_pages_are_shown_as_there_is_room_for(app: Page) -> None:
    numbers = app.locator(".st-key-fitting").get_by_test_id("stPaginationPage")
    wide = numbers.count()
    app.set_viewport_size({"width": 390, "height": 800})
    expect(numbers).not_to_have_count(wide)
    bar = app.locator(".st-key-fitting .pagination").bounding_box()
    assert bar is not None
    assert bar["height"] < 40


def test_options_are_slid_to(app: Page) -> None:
    thumb = app.get_by_role("slider", name="Option")
    expect(thumb).to_have_attribute("aria-valuetext", "green")
    thumb.press("ArrowRight")
    says(app, "option 'blue'")
    app.get_by_role("slider", name="Range — start").press("ArrowRight")
    says(app, "range ('green', 'blue')")
    track = app.locator(".slider-track").nth(0).bounding_box()
    assert track is not None
    app.mouse.click(track["x"] + 2, track["y"] + track["height"] / 2)
    says(app, "option 'red'")


def test_what_is_off_cannot_be_chosen(app: Page) -> None:
    off = group(app, "Off").get_by_role("radio")
    for number in range(3):
        expect(off.nth(number)).to_be_disabled()


def test_a_form_asks_for_what_is_required_and_shows_its_defaults_again(app: Page) -> None:
    app.get_by_role("button", name="Send").click()
    expect(app.get_by_text("This field is required.")).to_be_visible()
    pills = group(app, "In form").get_by_role("radio")
    pills.nth(1).click()
    app.locator(".st-key-form-stars").get_by_role("radio").nth(4).click()
    says(app, "sent None None")
    app.get_by_role("button", name="Send").click()
    says(app, "sent green 4")
    expect(pills.nth(1)).not_to_be_checked()
    expect(app.locator(".st-key-form-stars").get_by_test_id("stFeedbackButtonActive")).to_have_count(0)
