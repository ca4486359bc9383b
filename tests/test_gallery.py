"""The gallery shows every element: a file for each in examples/gallery/elements."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import ROOT
from tests.support.headless_page import HeadlessPage
from tests.support.wire_format import payload_types

GALLERY = ROOT / "examples" / "gallery"
ELEMENTS = sorted((GALLERY / "elements").glob("*/*.py"))
# These show something only after a press.
BUTTONS = ("Open the dialog", "Spin", "Balloons", "Snow", "Toast")


def test_every_kind_of_payload_is_in_the_gallery() -> None:
    page = HeadlessPage(GALLERY / "streamlit_app.py")
    page.rerun()
    messages = page.messages
    for label in BUTTONS:
        page.press(label)
        messages = messages + page.messages
    shown = {message["payload"]["type"] for message in messages if "payload" in message}
    missing = payload_types() - shown - {"root"}  # the page has its roots from the start
    assert not missing, f"no file in examples/gallery/elements shows {', '.join(sorted(missing))}"


@pytest.mark.parametrize("element", ELEMENTS, ids=lambda path: str(path.stem))
def test_each_element_of_the_gallery_is_an_app_of_its_own(element: Path) -> None:
    page = HeadlessPage(element)
    page.rerun()
    exceptions = [each for each in page.elements() if each["type"] == "exception"]
    assert (len(exceptions) > 0) == (element.stem == "exception")


def test_the_gallery_takes_each_file_once() -> None:
    page = HeadlessPage(GALLERY / "streamlit_app.py")
    page.rerun()
    whole = [each["type"] for each in page.elements()]
    page.query = f"{'&'.join(f'family={family.name}' for family in (GALLERY / 'elements').iterdir())}"
    page.rerun()
    assert sorted(each["type"] for each in page.elements()) == sorted(whole)
