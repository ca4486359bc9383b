"""What a person can do with an exception: read all of it, however long, and take it along."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser.app_page import new_page, open_app

SCRIPT = """
import streamlit as st


def show(key, error):
    with st.container(key=key):
        st.exception(error)


show("word", ValueError("w" * 3000))
show("lines", ValueError("first line\\nsecond line"))
try:
    compile("x = (1,", "made.py", "exec")
except SyntaxError as error:
    show("syntax", error)
noted = ValueError("noted")
noted.add_note("look here")
show("noted", noted)
"""


@pytest.fixture(scope="module")
def app(browser: Browser, built: Callable[[Path], str], written: Callable[[str], Path]) -> Iterator[Page]:
    with new_page(browser) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield open_app(page, built(written(SCRIPT)))


def message(app: Page, key: str) -> Locator:
    return app.locator(f".st-key-{key}").get_by_test_id("stExceptionMessage")


def test_a_long_word_stays_inside_of_its_box(app: Page) -> None:
    assert message(app, "word").evaluate("(element) => element.scrollWidth <= element.clientWidth")


def test_a_message_keeps_its_lines(app: Page) -> None:
    assert message(app, "lines").inner_text() == "ValueError: first line\nsecond line"


def test_the_mark_of_a_syntax_error_is_below_what_is_wrong(app: Page) -> None:
    place = message(app, "syntax").locator(".exception-place")
    assert place.inner_text().splitlines()[1:3] == ["  x = (1,", "      ^"]


def test_all_of_it_can_be_copied(app: Page) -> None:
    box = app.locator(".st-key-noted .stException")
    expect(box).to_contain_text("look here")
    box.get_by_role("button", name="Copy").click()
    expect(box.get_by_role("button", name="Copied")).to_be_visible()
    assert app.evaluate("navigator.clipboard.readText()").splitlines()[:2] == ["ValueError: noted", "look here"]
