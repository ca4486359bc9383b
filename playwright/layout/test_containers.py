"""Where containers put what is in them: in a fixed height, in a row without breaks, at the bottom of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FloatRect, Page, expect

from tests.support.browser.app_page import open_app

APP = """
import streamlit as st

with st.container(height=300, vertical_alignment="center", key="centered"):
    st.button("in the middle", key="middle")
with st.container(height=150, key="scrolling"):
    for number in range(8):
        st.button(f"scrolled {number}")
with st.container(horizontal=True, wrap=False, key="row"):
    for number in range(20):
        st.button(f"in a row {number}")
st.container(height=1500)
with st.bottom:
    st.button("below", key="below")
"""


@pytest.fixture(scope="module")
def page(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Page]:
    script = tmp_path_factory.mktemp("containers") / "containers.py"
    script.write_text(APP, "utf-8")
    page = browser.new_page(viewport={"width": 1200, "height": 700})
    yield open_app(page, built(script))
    page.close()


def box(page: Page, key: str) -> FloatRect:
    found = page.locator(f".st-key-{key}").bounding_box()
    assert found is not None
    return found


def test_what_is_aligned_in_a_fixed_height_has_its_place_in_it(page: Page) -> None:
    around, inner = box(page, "centered"), box(page, "middle")
    assert around["height"] == 300
    assert inner["y"] + inner["height"] / 2 == pytest.approx(around["y"] + 150, abs=1)


def test_a_container_scrolls_within_its_border(page: Page) -> None:
    container = page.locator(".st-key-scrolling")
    expect(container).to_have_css("border-top-width", "1px")
    container.focus()
    page.keyboard.press("End")
    page.wait_for_function("document.querySelector('.st-key-scrolling').scrollTop > 100")
    assert box(page, "scrolling")["height"] == 150


def test_a_row_that_does_not_wrap_is_scrolled(page: Page) -> None:
    row = page.locator(".st-key-row")
    assert row.evaluate("row => row.scrollWidth > row.clientWidth")
    expect(row.get_by_role("button", name="in a row 19")).to_have_css("height", "40px")


def test_a_page_with_a_bottom_and_no_chat_starts_at_its_top(page: Page) -> None:
    assert page.get_by_test_id("stMain").evaluate("main => main.scrollTop") == 0
    bottom = page.get_by_test_id("stBottom").bounding_box()
    assert bottom is not None
    assert (bottom["x"], bottom["width"], bottom["y"] + bottom["height"]) == (0, 1200, 700)
