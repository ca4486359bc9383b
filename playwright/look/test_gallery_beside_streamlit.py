"""Each page of the gallery beside Streamlit's own: hooks, roles, accessible names and texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import unified_diff
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from tests.support.browser.app_page import START
from tests.support.browser.dom import READ_DISPLAYED, lines
from tests.support.command import ROOT
from tests.support.hosts.streamlit_server import StreamlitServer

GALLERY = ROOT / "examples" / "gallery"
FAMILIES = sorted(folder.name for folder in (GALLERY / "elements").iterdir())

MAIN = "[data-testid=stMainBlockContainer]"
# What is still being loaded; Streamlit's own placeholder is an element of its own where a script asks for it.
LOADING = "[data-testid=stSkeleton]:not(.stSkeleton), .formula-source, .diagram-source"

UNCHANGED = 500  # milliseconds after which the page is complete: it has loaded its lazy parts

# What is left out on both sides: Streamlit's viewer of JSON is text and pictures to a screen reader, ours is a tree, so
# only what they show is compared; and what floats over the page begins beside the main part there, and in it here.
NOT_COMPARED = "[data-testid=stJson], [data-testid=stEvent]"
# A document is an element here, and there a component in a shadow tree.
DOCUMENTS = ", .stPdf, .stBidiComponent"

# Lines of ours that differ on purpose, as regular expressions, and what Streamlit has in their place.
BETTER: dict[str, list[tuple[str, str]]] = {
    # What cannot be used says so.
    "buttons": [(r"^(\s*- link .*) \[disabled\]", r"\1")],
    "choices": [
        (r"^(\s*- radiogroup .Feedback rating.) \[disabled\]", r"\1"),
        (r"^(\s*- navigation \"Pagination) \d+", r"\1"),  # each has a name of its own
    ],
    "datetime": [
        # A field is a group with its label as the name, which is part of the button's name, too.
        (r"(stDate(?:Time)?InputField)\[.*", r"\1"),
        (r'(button "Choose date(?: range| and time)?) .*"', r'\1"'),
        (r", Start Date, ([^\"]*)", r", \1 start date"),
        (r", End Date, ([^\"]*)", r", \1 end date"),
    ],
    "files": [
        (r"^(\s*- )group (.*?)(?: \[disabled\])?:$", r"\1region \2:"),
        (r"(stFileUploaderDropzone\[.*\])\[role=group\]", r"\1[role=presentation]"),
    ],
    "status": [
        # A chart says what it shows.
        (r"(stMetricChart)\[.*", r"\1[aria-label=Vega visualization][role=graphics-document]"),
        (r'- img "(?:Line|Area|Bar) chart of .*', "- img"),
        ("/app/elements/", f"{GALLERY}/elements/"),
        (quote("/app/elements/", ""), quote(f"{GALLERY}/elements/", "")),
    ],
    "text": [
        # Code can be copied without pointing at it first, and a task's box has its text as the name.
        ('- button "Copy to clipboard"', ""),
        (r'- checkbox "[^"]*"', "- checkbox"),
        # Members of a help text are the headers of their rows.
        (r"- rowheader ", "- cell "),
        ("at 0x[0-9a-f]+", "at 0x0"),
    ],
}


@pytest.fixture(scope="module")
def streamlit() -> Iterator[str]:
    with StreamlitServer(GALLERY / "streamlit_app.py") as server:
        yield server.address


@pytest.mark.parametrize("family", FAMILIES)
def test_the_gallery_is_that_of_streamlit(browser: Browser, streamlit: str, gallery: str, family: str) -> None:
    left_out = NOT_COMPARED + (DOCUMENTS if family == "media" else "")
    theirs = read(browser, f"{streamlit}?family={family}", left_out)
    theirs = [re.sub("at 0x[0-9a-f]+", "at 0x0", line) for line in theirs]
    ours = read(browser, f"{gallery}?family={family}", left_out)
    for pattern, replacement in BETTER.get(family, []):
        ours = [line for line in (re.sub(pattern, replacement, line) for line in ours) if line.strip()]
    if family == "media":  # pictures without a description of their own are no images to a screen reader here
        theirs = [line for line in theirs if line.strip() != "- img"]
    if family == "datetime":
        theirs, ours = without_groups(theirs), without_groups(ours)
    assert len(theirs) > 5
    found = "\n".join(unified_diff(theirs, ours, "Streamlit", "Sitelet", n=1, lineterm=""))
    assert found == "", found


def read(browser: Browser, address: str, left_out: str) -> list[str]:
    """The page's hooks, then its roles, accessible names and texts."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(address)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=START)
    expect(page.locator(LOADING)).to_have_count(0)
    structures = [shown for each in page.get_by_test_id("stJson").all() for shown in each.inner_text().split("\n")]
    page.evaluate("(left) => document.querySelectorAll(left).forEach((each) => each.remove())", left_out)
    shown: list[str] = []
    while (now := lines(page.evaluate(READ_DISPLAYED, MAIN)) + page.locator(MAIN).aria_snapshot().split("\n")) != shown:
        shown = now
        page.wait_for_timeout(UNCHANGED)
    page.close()
    return structures + shown


def without_groups(lines: list[str]) -> list[str]:
    """Without the groups of accessible names: in Streamlit a range has two, and its button is outside of them."""
    return [line.strip() for line in lines if "- group" not in line]
