"""Text is shown as Streamlit shows it: the same elements, addresses and ids, also in the HTML that a build leaves."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browser.app_page import START, open_app
from tests.support.browser.texts import READ, SCRIPT, TEXTS, without_layout
from tests.support.hosts.streamlit_server import StreamlitServer

Shown = dict[str, str]

NAMES = {
    "Name ": "Name ",
    "snake_case_name": "snake_case_name",
    "Was $10, **now $8**": "Was $10, now $8",
    ":red[$5] [l](https://e.org) $6": "$5 l $6",
    "$x$ **b**": "x b",
    "# 1. - a": "# 1. - a",
    ":material/home: :cat: -> a": ":cat: → a",
}
_NAME = re.compile(r"\| named (.*)$")
# The link that shows when a heading is pointed at, and ids that hold what KaTeX makes of a formula.
_ONLY_ON_THE_PAGE = re.compile(r"<to [^>]*>|(?<=<h\d) id=[^>]*(?=>[^<]*<formula>)")


@pytest.fixture(scope="module")
def script(written: Callable[[str], Path]) -> Path:
    return written(SCRIPT)


@pytest.fixture(scope="module")
def streamlits(browser: Browser, script: Path) -> Shown:
    with StreamlitServer(script) as server:
        page = browser.new_page()
        page.goto(server.address)
        return read(page)


@pytest.fixture(scope="module")
def ours(browser: Browser, built: Callable[[Path], str], script: Path) -> Shown:
    return read(open_app(browser.new_page(), built(script)))


@pytest.fixture(scope="module")
def left_by_the_build(browser: Browser, built: Callable[[Path], str], script: Path) -> Shown:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(built(script))
    shown: Shown = page.evaluate(READ)
    context.close()
    return {key: without_layout(text) for key, text in shown.items()}


def read(page: Page) -> Shown:
    """What a page shows once it has loaded what its texts need, which is when it no longer changes."""
    last = f".st-key-t{len(TEXTS) - 1}"
    page.wait_for_selector(f"{last} [data-testid=stMarkdownContainer] p", timeout=START)
    page.wait_for_selector("[data-testid=stSkeleton], .formula-source", state="detached", timeout=START)
    shown: Shown = page.evaluate(READ)
    while (later := page.evaluate(f"() => new Promise((r) => setTimeout(() => r(({READ})()), 300))")) != shown:
        shown = later
    page.close()
    return {key: without_layout(text) for key, text in shown.items()}


def differing(expected: Shown, found: Shown, aside: re.Pattern[str]) -> str:
    """The texts that are shown differently, when what matches `aside` does not count."""
    assert list(expected) == list(found)
    pairs = ((TEXTS[int(key)], aside.sub("", expected[key]), aside.sub("", found[key])) for key in expected)
    return "\n".join(f"{text}\n  {old}\n  {new}" for text, old, new in pairs if old != new)


def names(shown: Shown) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for key, text in shown.items():
        if match := _NAME.search(text):
            label = TEXTS[int(key)][1]
            found.setdefault(label, set()).add(json.loads(match[1]))
    return {label: given for label, given in found.items() if label in NAMES}


def test_the_page_shows_what_streamlits_page_shows(streamlits: Shown, ours: Shown) -> None:
    found = differing(streamlits, ours, _NAME)
    assert not found, found


def test_widgets_are_named_by_their_labels(streamlits: Shown, ours: Shown) -> None:
    assert names(streamlits) == {label: {label} for label in NAMES}
    assert names(ours) == {label: {name} for label, name in NAMES.items()}


def test_the_html_of_the_build_shows_what_the_page_shows(ours: Shown, left_by_the_build: Shown) -> None:
    found = differing(without_html(ours), without_html(left_by_the_build), _ONLY_ON_THE_PAGE)
    assert not found, found


def without_html(shown: Shown) -> Shown:
    """Only the page makes HTML safe that an app allows; a build shows the text in it."""
    html = {str(at) for at, (call, text) in enumerate(TEXTS) if "html" in call and re.search("<[ab]", text)}
    return {key: text for key, text in shown.items() if key not in html}
