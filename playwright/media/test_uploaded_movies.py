"""Movies that a user has given to the app play from where the user has them, whatever their size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser.app_page import new_page, open_app, says
from tests.support.browser.movies import seek, shows_second
from tests.support.browser.worker_script import run_first, worker_of
from tests.support.long_movie import write_long_movie

SECONDS = 100
APP = """
import streamlit as st

movie = st.file_uploader("Movie", max_upload_size=600)
if movie:
    st.video(movie, "video/webm")
    st.text(f"{movie.size} bytes")
st.text(f"runs {st.session_state.setdefault('runs', 0)}")
st.session_state.runs += 1
st.button("Run")
try:
    from pyodide_js import _module
except ImportError:
    pass
else:
    st.text(f"heap {len(_module.HEAPU8)}")
"""
# Counts the bytes that Python reads of a file, and those that it hands over.
NOTES = """
self.noted = { read: 0, transferred: 0 };
const read = FileReaderSync.prototype.readAsArrayBuffer;
FileReaderSync.prototype.readAsArrayBuffer = function (blob) {
  noted.read += blob.size;
  return read.call(this, blob);
};
const post = self.postMessage.bind(self);
self.postMessage = (message, transfer = []) => {
  for (const { byteLength } of transfer) noted.transferred += byteLength;
  post(message, transfer);
};
"""


@pytest.fixture(scope="module")
def app(browser: Browser, built: Callable[[Path], str], written: Callable[[str], Path]) -> Iterator[Page]:
    with new_page(browser) as page:
        run_first(page.context, NOTES)
        yield open_app(page, built(written(APP)))


def heap(app: Page) -> int:
    return int(app.get_by_text("heap ").inner_text().removeprefix("heap "))


def run(app: Page) -> None:
    runs = int(app.get_by_text("runs ").inner_text().removeprefix("runs "))
    app.get_by_role("button", name="Run", exact=True).click()
    says(app, f"runs {runs + 1}")


def test_seeking_in_500_megabytes_takes_no_memory_of_python(app: Page, tmp_path: Path) -> None:
    movie = tmp_path / "movie.webm"
    write_long_movie(movie, SECONDS, 500 << 20)
    before = heap(app)
    app.locator("input[type=file]").set_input_files(movie)
    says(app, f"{movie.stat().st_size} bytes")
    player = app.get_by_test_id("stVideo")
    for second in (90, 10, 55):
        seek(player, second + 0.5)
        assert shows_second(player, second)
    run(app)
    expect(player).to_have_js_property("currentTime", 55.5)
    assert heap(app) == before
    assert worker_of(app).evaluate("noted") == {"read": 0, "transferred": 0}
    app.get_by_role("button", name="Remove movie.webm").click()
    expect(player).to_have_count(0)


def test_the_address_of_one_that_is_taken_back_is_released(app: Page, tmp_path: Path) -> None:
    movie = tmp_path / "movie.webm"
    write_long_movie(movie, 5, 1 << 20)
    app.locator("input[type=file]").set_input_files(movie)
    player = app.get_by_test_id("stVideo")
    player.wait_for()
    address = player.get_attribute("src")
    app.get_by_role("button", name="Remove movie.webm").click()
    expect(player).to_have_count(0)
    for _ in range(3):
        run(app)
    assert app.evaluate("(address) => fetch(address).then(() => true, () => false)", address) is False
