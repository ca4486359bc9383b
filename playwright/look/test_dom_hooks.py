"""The page carries Streamlit's hooks: what an app's own styles and browser tests find elements by."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser.app_page import open_app
from tests.support.browser.dom import READ, SCRIPTS, app, keys, lines, place_of, recorded

# Where our hooks differ, and why that is better or no matter.
DIFFERENCES = {
    # The field is a named group for screen readers.
    "stDateInputField[aria-label=D][role=group]": "stDateInputField",
    "stDateInputField[aria-label=Dd][role=group]": "stDateInputField",
    "stDateInputField[aria-label=DH][role=group]": "stDateInputField",
    # The place for files is a named group too.
    **{
        f"stFileUploaderDropzone[aria-label={label}][role=group]": (
            f"stFileUploaderDropzone[aria-label={label}][role=presentation]"
        )
        for label in ("F", "F2", "F3", "Fd")
    },
    # The chart says what it shows.
    "stMetricChart[aria-label=Line chart of 3 numbers, lowest 1, highest 3, last 3][role=img]": (
        "stMetricChart[aria-label=Vega visualization][role=graphics-document]"
    ),
    "stDateTimeInputField[aria-label=DT][role=group]": "stDateTimeInputField",
    # A document is a part of the page, not a component in a shadow tree.
    "stPdf.stPdf": "div.stBidiComponent\n  stBidiComponentIsolated",
}
# Streamlit has a button with help in the page twice, once without it.
NOT_COMPARED = {"form_noborder", "popover_key", "link_primary"}

CALLS = {key: script for script in SCRIPTS for key in keys(script) if key not in NOT_COMPARED}


@pytest.fixture(scope="module")
def page_of_all(browser: Browser, built: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> Page:
    script = tmp_path_factory.mktemp("dom") / "app.py"
    script.write_text(app(SCRIPTS), "utf-8")
    page = open_app(browser.new_page(), built(script))
    expect(page.locator(".diagram-source")).to_have_count(0)  # each is drawn
    return page


@pytest.mark.parametrize("key", CALLS)
def test_hooks_are_those_of_streamlit(page_of_all: Page, key: str) -> None:
    expected = recorded(CALLS[key]).get(key)
    assert expected is not None, "Streamlit's page is not recorded yet: python -m tests.support.record_dom"
    found = lines(page_of_all.evaluate(READ, place_of(key))) if expected else []
    assert [each for line in found for each in _without_difference(line)] == expected


def test_calls_have_names_of_their_own() -> None:
    names = [key for script in SCRIPTS for key in keys(script)]
    assert sorted(names) == sorted(set(names))


def _without_difference(line: str) -> list[str]:
    hook = line.strip()
    return [line.replace(hook, each) for each in DIFFERENCES.get(hook, hook).split("\n")]
