"""Themes of an app's config: what Streamlit's page and ours compute from them, in the same browser."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

STREAMLIT = Path(sys.executable).parent / "streamlit"
START = 60_000  # milliseconds

APP = """
import streamlit as st

def part(where, key):
    with where.container(key=key):
        st.title("Title")
        st.subheader("Third")
        st.markdown("Text [link](https://example.com) `code` **bold**\\n\\n| a |\\n| --- |\\n| 1 |")
        st.code("x = 1")
        st.success("success")
        st.info("info")
        st.error("error")
        st.button("One", key=key + "b1")
        st.button("Two", key=key + "b2", type="primary")
        st.text_input("Field", key=key + "t")
        st.expander("More", expanded=True).write("inside")
        st.pills("Pills", ["a", "b"], default="a", key=key + "p")

part(st, "m")
part(st.sidebar, "s")
"""

THEMES = {
    "none": "",
    "solarized": """[theme]
primaryColor = "#268bd2"
backgroundColor = "#fdf6e3"
secondaryBackgroundColor = "#eee8d5"
textColor = "#073642"
""",
    "night": """[theme]
base = "dark"
primaryColor = "#66cc99"
backgroundColor = "#001122"
secondaryBackgroundColor = "#113355"
textColor = "#ddeeff"
redColor = "#ff0000"
""",
    "shapes": """[theme]
baseFontSize = 20
baseFontWeight = 300
baseRadius = "1rem"
buttonRadius = "full"
codeFontSize = "18px"
codeFontWeight = 200
headingFontSizes = ["50px", "3rem", "20px"]
headingFontWeights = [300, 900]
linkUnderline = false
linkColor = "#ff00ff"
borderColor = "#00ff00"
dataframeBorderColor = "#0000ff"
showWidgetBorder = false
codeTextColor = "#123456"
codeBackgroundColor = "#fedcba"
blueTextColor = "#000080"
greenColor = "#00ff00"
paddingTop = "1rem"
""",
    "sections": """[theme.light]
primaryColor = "#aa2255"
backgroundColor = "#f0fff0"
[theme.dark]
primaryColor = "#ffaa33"
textColor = "#ffffee"
[theme.sidebar]
backgroundColor = "#102030"
textColor = "#eeddcc"
[theme.light.sidebar]
primaryColor = "#008800"
""",
    "wrong": """[theme]
primaryColor = "notacolor"
backgroundColor = "rgb(10, 20, 30)"
textColor = "hsl(40 50% 90%)"
baseRadius = "huge"
linkColor = "red;} body{display:none}"
""",
}

# {k} is the container's key.
STYLES = [
    (".st-key-{k} h1", "color fontSize fontWeight"),
    (".st-key-{k} h3", "fontSize fontWeight"),
    (".st-key-{k} .stMarkdown p", "color fontSize fontWeight"),
    (".st-key-{k} .stMarkdown a", "color textDecorationLine"),
    (".st-key-{k} .stMarkdown code", "color backgroundColor borderTopLeftRadius fontWeight"),
    (".st-key-{k} .stMarkdown strong", "fontWeight"),
    (".st-key-{k} .stMarkdown td", "borderTopColor"),
    (".st-key-{k} .stCode pre code", "fontSize fontWeight"),
    (".st-key-{k} .stAlertContainer >> nth=0", "color backgroundColor borderTopLeftRadius"),
    (".st-key-{k} .stAlertContainer >> nth=1", "color backgroundColor"),
    (".st-key-{k} .stAlertContainer >> nth=2", "color backgroundColor"),
    (".st-key-{k}b1 button", "backgroundColor borderTopColor color borderTopLeftRadius minHeight"),
    (".st-key-{k}b1 button p", "fontSize fontWeight"),
    (".st-key-{k}b2 button", "backgroundColor borderTopColor"),
    (
        ".st-key-{k}t [data-testid=stTextInputRootElement]",
        "backgroundColor borderTopColor borderTopLeftRadius",
    ),
    (".st-key-{k}t input", "color fontSize"),
    (".st-key-{k} .stExpander details", "borderTopColor borderTopLeftRadius"),
    (".st-key-{k} .stExpander summary", "backgroundColor"),
    (".st-key-{k}p button[aria-checked=true]", "borderTopColor"),
]
PAGE = [(".stApp", "backgroundColor color colorScheme"), ("[data-testid=stSidebar]", "backgroundColor")]
READ = "(element, names) => names.map((name) => `${name}: ${getComputedStyle(element)[name]}`)"


class Streamlit:
    """Streamlit's own server, which takes each config that is written for the pages that are opened next."""

    def __init__(self, folder: Path) -> None:
        (folder / ".streamlit").mkdir()
        (folder / "app.py").write_text(APP, "utf-8")
        self._config = folder / ".streamlit" / "config.toml"
        self._config.write_text("", "utf-8")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        options = ("--server.headless=true", "--browser.gatherUsageStats=false", "--server.address=127.0.0.1")
        self._process = subprocess.Popen(
            [STREAMLIT, "run", "app.py", f"--server.port={port}", *options],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.address = f"http://127.0.0.1:{port}"
        deadline = time.monotonic() + START / 1000
        while not self._is_up():
            assert time.monotonic() < deadline
            time.sleep(0.1)

    def _is_up(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=5) as answer:  # noqa: S310
                return bool(answer.status == 200)
        except OSError:
            return False

    def write(self, config: str) -> None:
        self._config.write_text(config, "utf-8")

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait()


@pytest.fixture(scope="module")
def streamlit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Streamlit]:
    server = Streamlit(tmp_path_factory.mktemp("streamlit"))
    yield server
    server.stop()


def read(page: Page) -> dict[str, Any]:
    wanted = [*PAGE, *((part.format(k=k), names) for k in "ms" for part, names in STYLES)]
    return {part: page.locator(part).first.evaluate(READ, names.split()) for part, names in wanted}


def wait_for_all(page: Page) -> None:
    for key in "ms":
        page.locator(f".st-key-{key}p button[aria-checked=true]").wait_for(timeout=START)
    page.wait_for_function("document.querySelector('[data-testid=stSkeleton]') === null", timeout=START)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", list(THEMES))
def test_a_theme_looks_as_in_streamlit(
    browser: Browser,
    built: Callable[[Path], str],
    streamlit: Streamlit,
    sources: dict[str, Path],
    name: str,
    scheme: Any,
) -> None:
    if scheme == "dark" and name not in ("none", "sections"):
        pytest.skip("the app has one theme")
    context = browser.new_context(color_scheme=scheme)
    ours = context.new_page()
    ours.goto(built(sources[name]))
    wait_for_all(ours)
    # The page's own elements have taken the place of those that the build drew; both have the same styles.
    ours.wait_for_selector("#root:not([data-prerendered])", timeout=START)
    found = read(ours)
    streamlit.write(THEMES[name])
    page = context.new_page()
    background = re.search(r"\((\d+, \d+, \d+)", found[".stApp"][0])
    assert background is not None
    deadline = time.monotonic() + START / 1000
    while True:  # the server takes a while to notice its config
        page.goto(streamlit.address)
        wait_for_all(page)
        page.evaluate("Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null)))")
        expected = read(page)
        if expected == found or time.monotonic() > deadline:
            break
        page.wait_for_timeout(500)
    context.close()
    assert found == expected


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The app with each of the themes."""
    scripts = {}
    for name, config in THEMES.items():
        folder = tmp_path_factory.mktemp(name)
        (folder / ".streamlit").mkdir()
        (folder / ".streamlit" / "config.toml").write_text(config, "utf-8")
        scripts[name] = folder / "app.py"
        scripts[name].write_text(APP, "utf-8")
    return scripts


def test_an_app_with_one_theme_offers_no_choice_and_one_with_two_does(
    browser: Browser, built: Callable[[Path], str], sources: dict[str, Path]
) -> None:
    page = browser.new_page(color_scheme="light")
    page.goto(built(sources["night"]))
    page.get_by_role("button", name="Main menu").click()
    expect(page.get_by_test_id("stMainMenuList")).to_be_visible(timeout=START)
    expect(page.get_by_test_id("stThemeSwitcher")).to_have_count(0)
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.goto(built(sources["sections"]))
    page.get_by_role("button", name="Main menu").click()
    page.get_by_test_id("stMainMenuItem-theme-Dark").click()
    expect(page.locator(".stApp")).to_have_css("color", "rgb(255, 255, 238)")
    page.close()
