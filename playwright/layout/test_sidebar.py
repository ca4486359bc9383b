"""The sidebar's width and whether it is closed: by mouse and keyboard, kept for the app, else as the script says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.support.browser.app_page import open_app

APP = """
import streamlit as st

st.sidebar.write("aside")
st.write("main")
if st.button("broad"):
    st.set_page_config(initial_sidebar_state=450)
if st.button("locked"):
    st.set_page_config(initial_sidebar_state="locked")
"""


@pytest.fixture(scope="module")
def address(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    script = tmp_path_factory.mktemp("sidebars") / "sidebars.py"
    script.write_text(APP, "utf-8")
    return built(script)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1000, "height": 600})
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Page:
    return open_app(context.new_page(), address)


def handle(page: Page) -> Locator:
    return page.get_by_role("separator", name="Resize sidebar")


def is_wide(page: Page, pixels: int) -> None:
    expect(page.get_by_test_id("stSidebar")).to_have_css("width", f"{pixels}px")
    expect(handle(page)).to_have_attribute("aria-valuenow", str(pixels))


def drag(page: Page, by: int) -> None:
    handle(page).hover(position={"x": 4, "y": 300})
    box = handle(page).bounding_box()
    assert box is not None
    page.mouse.down()
    page.mouse.move(box["x"] + 4 + by, 300, steps=3)
    page.mouse.up()


def test_the_edge_is_dragged_within_bounds_and_stays_where_it_was_left(page: Page) -> None:
    is_wide(page, 300)
    drag(page, 100)
    is_wide(page, 400)
    drag(page, -300)
    is_wide(page, 200)
    drag(page, 600)
    is_wide(page, 600)
    drag(page, -230)
    is_wide(page, 370)
    page.reload()
    is_wide(page, 370)
    handle(page).dblclick(position={"x": 4, "y": 300})
    is_wide(page, 300)
    page.reload()
    is_wide(page, 300)


def test_the_edge_is_moved_with_the_keyboard(page: Page) -> None:
    is_wide(page, 300)
    handle(page).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    is_wide(page, 320)
    page.keyboard.press("ArrowLeft")
    is_wide(page, 310)
    page.keyboard.press("Home")
    is_wide(page, 200)
    page.keyboard.press("End")
    is_wide(page, 600)
    page.keyboard.press("Enter")
    is_wide(page, 300)


def test_a_chosen_width_counts_more_than_the_scripts(page: Page) -> None:
    page.get_by_role("button", name="broad").click()
    is_wide(page, 450)
    drag(page, 50)
    is_wide(page, 500)
    page.get_by_role("button", name="broad").click()
    is_wide(page, 500)
    handle(page).dblclick(position={"x": 4, "y": 300})
    is_wide(page, 450)


def test_a_closed_sidebar_stays_closed_unless_it_is_locked(page: Page, context: BrowserContext, address: str) -> None:
    page.get_by_test_id("stSidebar").hover()
    page.get_by_label("Collapse sidebar").click()
    expect(page.get_by_label("Expand sidebar")).to_be_visible()
    page.close()
    page = open_app(context.new_page(), address)
    expect(page.get_by_label("Expand sidebar")).to_be_visible()
    expect(page.get_by_text("aside")).not_to_be_visible()
    page.get_by_role("button", name="locked").click()
    expect(page.get_by_text("aside")).to_be_visible()


def test_on_a_phone_the_sidebar_leaves_a_strip_and_starts_closed(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 600})
    page = open_app(context.new_page(), address)
    page.get_by_label("Expand sidebar").click()
    handle(page).focus()
    page.keyboard.press("End")
    expect(page.get_by_test_id("stSidebar")).to_have_css("width", "351px")
    page.close()
    page = open_app(context.new_page(), address)
    expect(page.get_by_label("Expand sidebar")).to_be_visible()
    context.close()
