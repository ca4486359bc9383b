"""The page on paper: all of it, as Streamlit prints it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.browser.app_page import open_app
from tests.support.hosts.streamlit_server import StreamlitServer

SCRIPT = """
import streamlit as st

st.sidebar.write("Beside")
st.title("Report")
st.success("Printed in its own colours")
for line in range(60):
    st.write("line", line)
st.chat_input("Say something")
"""
READ = """() => {
  const box = (selector) => {
    const { left, width } = document.querySelector(selector).getBoundingClientRect();
    return [Math.round(left), Math.round(width)];
  };
  const app = document.querySelector(".stApp");
  return {
    sidebar: box("[data-testid=stSidebar]"),
    main: box("[data-testid=stMainBlockContainer]"),
    first: Math.round(document.querySelector("[data-testid=stMarkdownContainer] p").getBoundingClientRect().left),
    whole: app.getBoundingClientRect().height > 2000,
    ground: getComputedStyle(app).backgroundColor,
    colors: getComputedStyle(document.querySelector("[data-testid=stAlertContainer]")).printColorAdjust,
    bottom: getComputedStyle(document.querySelector("[data-testid=stBottom]")).position,
  };
}"""


@pytest.fixture(scope="module")
def both(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    script = tmp_path_factory.mktemp("print") / "printed.py"
    script.write_text(SCRIPT, "utf-8")
    with StreamlitServer(script) as server:
        yield server.address, built(script)


def test_the_printed_page_is_whole_and_as_streamlits(context: BrowserContext, both: tuple[str, str]) -> None:
    pages = [open_app(context.new_page(), address) for address in both]
    ours = pages[1]
    for page in pages:
        expect(page.get_by_text("line 59")).to_be_attached()
        page.emulate_media(media="print")
    expect(ours.get_by_test_id("stHeader")).not_to_be_visible()
    for scheme in ("light", "dark"):
        for page in pages:
            page.emulate_media(media="print", color_scheme=scheme)
        expect(ours.locator("html")).to_have_attribute("data-theme", scheme)
        expect(pages[0].get_by_test_id("stApp")).to_have_css(
            "background-color", ours.get_by_test_id("stApp").evaluate("app => getComputedStyle(app).backgroundColor")
        )
        assert ours.evaluate(READ) == pages[0].evaluate(READ)


def test_a_sidebar_that_is_closed_is_not_printed(page: Page, both: tuple[str, str]) -> None:
    open_app(page, both[1])
    page.get_by_label("Collapse sidebar").click()
    page.emulate_media(media="print")
    expect(page.get_by_test_id("stSidebar")).not_to_be_visible()
    expect(page.get_by_test_id("stHeader")).not_to_be_visible()
