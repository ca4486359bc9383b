"""The gallery shows every element: a file for each in examples/gallery/elements."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import ROOT
from tests.support.headless_page import HeadlessPage
from tests.support.wire_format import payload_types

GALLERY = ROOT / "examples" / "gallery"
ELEMENTS = sorted((GALLERY / "elements").glob("*/*.py"))


def types_shown(element: Path) -> set[str]:
    """The types of payloads that an element's file shows, at its start and when each of its buttons is pressed."""
    page = HeadlessPage(element)
    page.rerun()
    messages = page.messages
    for button in [each for each in page.elements() if each["type"] == "button"]:
        page.change({}, button["id"])
        messages = messages + page.messages
    return {message["payload"]["type"] for message in messages if "payload" in message}


def test_every_kind_of_payload_is_in_the_gallery() -> None:
    shown = {kind for element in ELEMENTS for kind in types_shown(element)}
    missing = payload_types() - shown - {"root"}  # the page has its roots from the start
    assert not missing, f"show them in examples/gallery/elements/FAMILY/NAME.py: {', '.join(sorted(missing))}"


@pytest.mark.parametrize("element", ELEMENTS, ids=lambda path: str(path.stem))
def test_each_element_of_the_gallery_is_an_app_of_its_own(element: Path) -> None:
    page = HeadlessPage(element)
    page.rerun()
    exceptions = [each["message"] for each in page.elements() if each["type"] == "exception"]
    assert bool(exceptions) == (element.stem == "exception"), exceptions


def test_all_elements_fit_on_one_page() -> None:
    alone, together = (
        HeadlessPage(GALLERY / "elements" / "status" / "exception.py"),
        HeadlessPage(GALLERY / "streamlit_app.py"),
    )
    messages = []
    for page in (alone, together):
        page.rerun()
        messages.append([each["message"] for each in page.elements() if each["type"] == "exception"])
    assert messages[0] == messages[1], "keys of forms and widgets are unlike all others of the gallery"


def test_the_gallery_takes_each_file_once() -> None:
    page = HeadlessPage(GALLERY / "streamlit_app.py")
    page.rerun()
    whole = [each["type"] for each in page.elements()]
    page.query = f"{'&'.join(f'family={family.name}' for family in (GALLERY / 'elements').iterdir())}"
    page.rerun()
    assert sorted(each["type"] for each in page.elements()) == sorted(whole)
