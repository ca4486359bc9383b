"""A page inside of another one, `?embed=true`: it looks as Streamlit's does, from its first paint on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.browser.app_page import open_app
from tests.support.browser.held_files import HeldFiles
from tests.support.hosts.streamlit_server import StreamlitServer

SCRIPT = """
import streamlit as st

with st.container(key="seen"):
    st.write(st.query_params.to_dict(), st.context.is_embedded, st.context.theme.type)
for line in range(40):
    st.write("line", line)
"""
# What the two pages have alike, and in which theme, with what scrolling and around what distances.
READ = """() => {
  const style = (selector) => getComputedStyle(document.querySelector(selector));
  const main = style("[data-testid=stMainBlockContainer]");
  return {
    ground: style(".stApp").backgroundColor,
    header: style("[data-testid=stHeader]").backgroundColor,
    scrolling: style("[data-testid=stMain]").overflowY,
    above: main.paddingTop,
    below: main.paddingBottom,
    embedded: document.querySelector(".stApp").classList.contains("streamlit-embedded"),
    menu: document.querySelector("[data-testid=stMainMenu]") !== null,
    seen: document.querySelector(".st-key-seen")?.innerText.replace(/\\s+/g, ""),
  };
}"""


@pytest.fixture(scope="module")
def both(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    script = tmp_path_factory.mktemp("embedding") / "embedded.py"
    script.write_text(SCRIPT, "utf-8")
    with StreamlitServer(script) as server:
        yield server.address, built(script)


@pytest.mark.parametrize(
    "query",
    [
        "embed=true",
        "embed=TRUE&embed_options=show_toolbar&name=Ada",
        "embed=true&embed_options=show_padding&embed_options=dark_theme",
        "Embed=true&embed_options=disable_scrolling",
        "embed=true&embed_options=show_toolbar,show_padding",
        "embed=false&embed_options=disable_scrolling&embed_options=dark_theme",
        "embed_options=dark_theme&embed_options=light_theme",
    ],
)
def test_an_embedded_page_is_as_streamlits(context: BrowserContext, both: tuple[str, str], query: str) -> None:
    theirs, ours = (context.new_page() for _ in both)
    for page, address in zip((theirs, ours), both, strict=True):
        open_app(page, f"{address}?{query}")
        expect(page.get_by_text("line 39")).to_be_attached()
    expect(theirs.get_by_test_id("stMainMenu")).to_have_count(ours.get_by_test_id("stMainMenu").count())
    assert ours.evaluate(READ) == theirs.evaluate(READ)


def test_it_is_so_before_the_pages_scripts_are_there(page: Page, both: tuple[str, str]) -> None:
    held = HeldFiles(page, "**/assets/*.js")
    options = ["show_padding", "disable_scrolling", "dark_theme", "hide_loading_screen"]
    query = "&".join(["embed=true", *(f"embed_options={option}" for option in options)])
    page.goto(f"{both[1]}?{query}", wait_until="commit")
    expect(page.get_by_text("line 39")).to_be_attached()
    first = page.evaluate(READ)
    assert (first["ground"], first["scrolling"], first["above"]) == ("rgb(23, 22, 20)", "hidden", "96px")
    held.release()
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning", timeout=60_000)
    now = page.evaluate(READ)
    changed = {"seen", "embedded"}  # by the run, and by what React draws
    assert {name: now[name] for name in now if name not in changed} == {
        name: first[name] for name in first if name not in changed
    }
    assert "Truedark" in now["seen"]


def test_the_theme_of_an_address_is_not_kept(page: Page, both: tuple[str, str]) -> None:
    page.goto(f"{both[1]}?embed_options=dark_theme")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.goto(both[1])
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning", timeout=60_000)
