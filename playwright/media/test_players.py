"""Pictures: what of their files is there, for how long, and what a person does with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser.app_page import new_page, open_app, says, settle
from tests.support.browser.kept_session import reload, stored

SCRIPT = """
import streamlit as st

st.session_state.count = st.session_state.get("count", 0) + st.button("Next")
count = st.session_state.count


def picture(color):
    return f"<svg width='90' height='60'><rect width='90' height='60' fill='{color}'/></svg>"


with st.container(key="same"):
    st.image([picture("red")] * 3, width=20)
if count < 2:
    with st.container(key="leaving"):
        st.image(picture("green"), caption="The green one")
with st.container(key="changing"):
    st.image(picture("blue") + f"<!-- {count} -->", caption="The blue one")
st.text(f"count {count}")
"""

# Counts what the page makes addresses of, and tells which of them are still good.
COUNT = """
  window.made = [];
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    const url = make.call(URL, blob);
    if (blob instanceof Blob) window.made.push({ url, size: blob.size });
    return url;
  };
"""
LIVING = """async () => {
  const living = await Promise.all(window.made.map(({ url }) => fetch(url).then(() => true, () => false)));
  return window.made.filter((_, index) => living[index]).length;
}"""


@pytest.fixture(scope="module")
def app(browser: Browser, built: Callable[[Path], str], written: Callable[[str], Path]) -> Iterator[Page]:
    with new_page(browser) as page:
        page.add_init_script(COUNT)
        yield open_app(page, built(written(SCRIPT)))


def drawn(images: Locator) -> bool:
    """Whether all of these images are there, and have been drawn."""
    return bool(images.evaluate_all("(all) => all.length > 0 && all.every((it) => it.complete && it.naturalWidth > 0)"))


def step(app: Page) -> None:
    before = int(app.get_by_text("count ").inner_text().removeprefix("count "))
    app.get_by_role("button", name="Next").click()
    says(app, f"count {before + 1}")
    settle(app)


def test_a_file_that_is_shown_several_times_is_there_once(app: Page) -> None:
    images = app.locator(".st-key-same img")
    assert drawn(images)
    assert len(set(images.evaluate_all("(all) => all.map((it) => it.src)"))) == 1
    made = app.evaluate("window.made.length")
    app.get_by_role("button", name="Next").click()
    says(app, "count 1")
    settle(app)
    assert app.evaluate("window.made.length") == made + 1  # of the picture that has changed


def test_a_picture_fills_the_page_by_the_keyboard_and_escape_ends_it(app: Page) -> None:
    picture = app.locator(".st-key-changing img")
    app.get_by_role("button", name="Fullscreen: The blue one").press("Enter")
    expect(app.locator(".full-screen")).to_have_count(1)
    assert picture.evaluate("(it) => it.getBoundingClientRect().width") > 300
    app.keyboard.press("Escape")
    expect(app.locator(".full-screen")).to_have_count(0)
    expect(picture).to_have_css("width", "90px")


def test_the_address_of_what_has_left_the_page_is_released(app: Page) -> None:
    for _ in range(4):
        step(app)
    expect(app.locator(".st-key-leaving")).to_have_count(0)
    # The red one, the blue one of the last run, and of the two before, which the page may still be drawing.
    assert app.evaluate(LIVING) <= 4
    assert drawn(app.locator(".st-key-same img, .st-key-changing img"))


def test_pictures_are_there_again_after_a_reload(app: Page) -> None:
    count = app.get_by_text("count ").inner_text()
    stored(app)
    reload(app)
    says(app, count)
    images = app.locator(".st-key-same img, .st-key-changing img")
    expect(images).to_have_count(4)
    app.wait_for_function("() => [...document.images].every((it) => it.complete && it.naturalWidth > 0)")
