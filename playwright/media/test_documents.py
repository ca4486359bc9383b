"""Documents: their pages, by mouse and by keyboard, and what is said of those that cannot be shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Response, expect

from tests.support.browser.app_page import new_page, open_app, says, settle
from tests.support.command import ROOT
from tests.support.locked_pdf import locked

EXAMPLE = (ROOT / "examples" / "gallery" / "elements" / "media" / "pdf.py").read_text("utf-8").partition("\n\n\nst.")[0]
NAMES: dict[str, Any] = {}
exec(EXAMPLE.replace("import streamlit as st", ""), NAMES)
SCRIPT = f"""{EXAMPLE}


def shown(key, data, **how):
    with st.container(key=key):
        st.pdf(data, **how)


shown("pages", document(*map("Page number {{}}".format, range(40))), height=300, alt="Forty pages")
shown("whole", document("One", "Two"), height="stretch")
shown("damaged", document("text")[:150], height=100)
shown("other", b"<html>", height=100)
shown("locked", {locked(NAMES["document"]("Unlocked"), "open sesame")!r}, height=200, alt="The locked")
with st.container(height=300, key="container"):
    st.text("above")
    st.pdf(document("In", "a", "container"), height="stretch", alt="The contained")
shown("elsewhere", "http://localhost:9/a.pdf", height=100)
file = st.file_uploader("File")
if file:
    shown("uploaded", file, height=200, alt="The uploaded")
clicked = st.session_state.clicked = st.session_state.get("clicked", 0) + st.button("Click")
st.text(f"clicked {{clicked}}")
"""


@pytest.fixture(scope="module")
def asked() -> list[Response]:
    return []


@pytest.fixture(scope="module")
def app(
    browser: Browser, built: Callable[[Path], str], written: Callable[[str], Path], asked: list[Response]
) -> Iterator[Page]:
    policy = re.search("Content-Security-Policy: (.*)", (ROOT / "docs" / "hosting.md").read_text("utf-8"))
    assert policy is not None
    headers = {"content-security-policy": policy[1]}
    with new_page(browser) as page:
        address = built(written(SCRIPT))
        page.route(address, lambda route: route.fulfill(response=(got := route.fetch()), headers=got.headers | headers))
        page.on("response", lambda response: asked.append(response))
        yield open_app(page, address)


def pages(app: Page, key: str) -> Locator:
    return app.locator(f".st-key-{key}").get_by_role("group")


def test_pages_are_drawn_where_they_are_seen_with_their_text(app: Page, asked: list[Response]) -> None:
    document = app.get_by_role("region", name="Forty pages")
    expect(document.get_by_text("Page number 0", exact=True)).to_be_attached()
    expect(pages(app, "pages")).to_have_count(40)
    expect(document.get_by_text("Page number 39", exact=True)).not_to_be_attached()
    pages(app, "pages").last.scroll_into_view_if_needed()
    expect(document.get_by_text("Page number 39", exact=True)).to_be_attached()
    assert all(each.url.startswith(app.url) or "localhost:9" in each.url for each in asked if ":" in each.url[:6])


def test_pages_turn_by_the_keyboard(app: Page) -> None:
    document = app.get_by_role("region", name="Forty pages")
    document.evaluate("(it) => { it.scrollTop = 0; it.focus(); }")
    for _ in range(2):
        app.keyboard.press("PageDown")
    seen = "(it) => it.getBoundingClientRect().top - it.parentElement.getBoundingClientRect().top"
    assert pages(app, "pages").nth(2).evaluate(seen) == 12
    app.keyboard.press("PageUp")
    assert pages(app, "pages").nth(1).evaluate(seen) == 12


def test_a_document_is_zoomed_by_button_and_by_key(app: Page) -> None:
    place, page = app.locator(".st-key-whole"), pages(app, "whole").first
    expect(page).to_have_css("width", "300px")
    place.hover()
    place.get_by_role("button", name="Zoom In").click()
    expect(page).to_have_css("width", "375px")
    expect(page.locator("canvas")).to_have_js_property("width", 375)
    place.get_by_role("region").press("-")
    place.get_by_role("region").press("-")
    expect(page).to_have_css("width", "225px")
    place.get_by_role("region").press("+")
    expect(page).to_have_css("width", "300px")


def test_a_document_that_stretches_shows_all_its_pages(app: Page) -> None:
    assert app.locator(".st-key-whole .stPdf").evaluate("(it) => it.offsetHeight") == 24 + 160 + 24 + 160


@pytest.mark.parametrize(
    ("key", "problem"),
    [
        ("damaged", "not a valid PDF"),
        ("other", "not a valid PDF"),
        ("elsewhere", "could not be loaded"),
    ],
)
def test_what_cannot_be_shown_is_said_in_its_place(app: Page, key: str, problem: str) -> None:
    expect(app.locator(f".st-key-{key}").get_by_role("alert")).to_contain_text(problem)


def test_a_protected_document_asks_for_its_password_until_it_is_right(app: Page) -> None:
    document = app.get_by_role("region", name="The locked")
    field = document.get_by_label("This PDF is protected by a password.")
    field.fill("+-=")
    field.press("Enter")
    expect(document.get_by_role("alert")).to_have_text("That is not the password of this PDF.")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    field.press_sequentially("open sesame")
    app.keyboard.press("Tab")
    app.keyboard.press("Enter")
    expect(document.get_by_text("Unlocked", exact=True)).to_be_attached()
    expect(field).to_have_count(0)


def test_a_document_that_stretches_in_a_container_with_a_height_fills_it(app: Page) -> None:
    document = app.get_by_role("region", name="The contained")
    expect(document.get_by_role("group")).to_have_count(3)
    seen = """(it) => {
        const box = it.closest("[data-testid=stLayoutWrapper]");
        const [inner, outer] = [it, box].map((each) => each.getBoundingClientRect());
        return [outer.height, box.firstElementChild.scrollHeight <= outer.height, inner.bottom <= outer.bottom,
            inner.height > 200, it.scrollHeight > it.clientHeight];
    }"""
    assert document.evaluate(seen) == [300, True, True, True, True]


def test_an_uploaded_document_is_shown_and_stays_as_it_is_when_the_script_runs(app: Page) -> None:
    content = NAMES["document"]("Uploaded")
    app.locator("input[type=file]").set_input_files({"name": "a.pdf", "mimeType": "application/pdf", "buffer": content})
    settle(app)
    document = app.get_by_role("region", name="The uploaded")
    document.scroll_into_view_if_needed()
    expect(document.get_by_text("Uploaded", exact=True)).to_be_attached()
    drawn = document.locator("canvas").element_handle()
    app.get_by_role("button", name="Click").click()
    says(app, "clicked 1")
    assert drawn.evaluate("(it) => it.isConnected")
