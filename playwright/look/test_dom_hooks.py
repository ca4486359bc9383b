"""The page carries Streamlit's hooks: what an app's own styles and browser tests find elements by."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browser.app_page import open_app
from tests.support.browser.dom import READ, VARIANTS, lines, recorded_hooks

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
    # The tests have a camera, Streamlit was recorded without.
    "stCameraInputButton": "stCameraInputButton[disabled=]",
    "stDateTimeInputField[aria-label=DT][role=group]": "stDateTimeInputField",
}
# Streamlit has a button with help in the page twice, once without it.
NOT_COMPARED = {"layout.form_noborder", "layout.popover_key", "buttons.link_primary"}

PREAMBLE = """
import datetime as dt

import streamlit as st

O = ["a", "b", "c"]
"""


@pytest.fixture(scope="module")
def recorded(browser: Browser, built: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> Page:
    """One page with every recorded call, each in a container of its own."""
    parts = [PREAMBLE]
    for number, variant in enumerate(VARIANTS.values()):
        code = variant["code"].replace("\n", "\n    ")
        parts.append(f'with st.container(key="v{number}"):\n    {code}\n')
    script = tmp_path_factory.mktemp("gallery") / "gallery.py"
    script.write_text("\n".join(parts), "utf-8")
    page = browser.new_page()
    open_app(page, built(script))
    return page


@pytest.mark.parametrize("name", [name for name in VARIANTS if name not in NOT_COMPARED])
def test_hooks_are_those_of_streamlit(recorded: Page, name: str) -> None:
    number = list(VARIANTS).index(name)
    expected = lines(recorded_hooks(VARIANTS[name]["dom"] or []))
    found = lines(recorded.evaluate(READ, f".st-key-v{number}")) if expected else []
    assert [_without_difference(line) for line in found] == expected


def _without_difference(line: str) -> str:
    hook = line.strip()
    return line.replace(hook, DIFFERENCES.get(hook, hook))
