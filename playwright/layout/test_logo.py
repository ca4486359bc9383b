"""st.logo: in the sidebar, in the header while that is closed or missing, and gone with the script that showed it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser.app_page import open_app

APP = """
import streamlit as st

def svg(color, width):
    return f'<svg width="{width}" height="40"><rect width="100%" height="100%" fill="{color}"/></svg>'

shown = st.radio("logo", ["pictures", "icons", "none"])
if shown == "pictures":
    st.logo(svg("teal", 200), icon_image=svg("navy", 40), link="https://a.example/home")
if shown == "icons":
    st.logo("🏠", size="small")
if st.checkbox("sidebar", True):
    st.sidebar.write("aside")
"""


@pytest.fixture(scope="module")
def address(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    script = tmp_path_factory.mktemp("logos") / "logos.py"
    script.write_text(APP, "utf-8")
    return built(script)


@pytest.fixture
def page(address: str, browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield open_app(page, address)
    page.close()


def is_drawn(page: Page, test_id: str) -> None:
    """The browser could show the picture."""
    page.wait_for_function("id => document.querySelector(`[data-testid=${id}]`)?.naturalWidth > 0", arg=test_id)


def test_a_logo_is_in_the_sidebar_and_its_icon_in_the_header_while_that_is_closed(page: Page) -> None:
    in_sidebar, in_header = page.get_by_test_id("stSidebarLogo"), page.get_by_test_id("stHeaderLogo")
    is_drawn(page, "stSidebarLogo")
    expect(in_header).to_have_count(0)
    link = page.get_by_test_id("stSidebar").get_by_role("link", name="Logo")
    expect(link).to_have_attribute("href", "https://a.example/home")
    expect(link).to_have_attribute("target", "_blank")
    page.get_by_test_id("stSidebar").hover()
    page.get_by_label("Collapse sidebar").click()
    is_drawn(page, "stHeaderLogo")
    box = in_header.bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == (24, 24)  # the icon is square
    page.get_by_label("Expand sidebar").click()
    expect(in_header).to_have_count(0)
    expect(in_sidebar).to_be_visible()
    page.locator("label", has_text="sidebar").click()  # there is none any more
    is_drawn(page, "stHeaderLogo")


def test_a_logo_follows_the_script(page: Page) -> None:
    page.locator("label", has_text="icons").click()
    logo = page.get_by_role("img", name="App Logo")
    expect(logo).to_have_text("🏠")
    expect(logo).to_have_css("height", "20px")
    expect(page.get_by_test_id("stLogoLink")).to_have_count(0)
    page.locator("label", has_text="none").click()
    expect(logo).to_have_count(0)
    expect(page.get_by_test_id("stLogoSpacer")).to_have_count(1)
    page.locator("label", has_text="pictures").click()
    is_drawn(page, "stSidebarLogo")


def test_a_page_shows_the_logo_that_the_build_left_there(address: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.get_by_test_id("stSidebarLogo").get_attribute("src", timeout=30_000) is not None
    context.close()
