"""Large media from the app's folder: the browser reads what it needs of them, and Python nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser.app_page import new_page, open_app, says
from tests.support.browser.movies import seek, shows_second
from tests.support.browser.stored_site import visit
from tests.support.browser.worker_script import run_first, worker_of
from tests.support.hosts.static_host import StaticHost
from tests.support.long_movie import write_long_movie

SECONDS = 30
SIZE = 12 << 20
APP = """
import sys
from pathlib import Path

import streamlit as st

with st.container(key="clip"):
    st.video("clip.webm", "video/webm")
with st.container(key="again"):
    st.video(open("clip.webm", "rb"), "video/webm", start_time=7)
count = st.session_state.count = st.session_state.get("count", 0) + st.button("Next")
if st.button("Write"):
    with open("small.webm", "ab") as file:
        file.write(b"more")
with st.container(key="small"):
    st.video("small.webm", "video/webm")
st.text(f"size {Path('clip.webm').stat().st_size}")
if sys.platform == "emscripten":
    from pyodide_js import _module

    st.text(f"small heap: {len(_module.HEAPU8) < 100 << 20}")
if st.button("Read"):
    with open("clip.webm", "rb") as file:
        file.seek(-5, 2)
        st.text(f"read {file.read()} at {file.tell()}")
st.text(f"count {count}")
"""
NOTES = """
self.fetched = [];
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  self.fetched.push(new URL(url).pathname.split("/").at(-1));
  return open.call(this, method, url, ...rest);
};
self.transferred = 0;
const post = self.postMessage.bind(self);
self.postMessage = (message, transfer = []) => {
  for (const { byteLength } of transfer) self.transferred += byteLength;
  post(message, transfer);
};
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clips")
    (folder / "app.py").write_text(APP, "utf-8")
    write_long_movie(folder / "clip.webm", SECONDS, SIZE)
    write_long_movie(folder / "small.webm", 5, 2 << 20)
    return folder


@pytest.fixture(scope="module")
def app(browser: Browser, built: Callable[[Path], str], folder: Path) -> Iterator[Page]:
    address = built(folder)
    with new_page(browser) as page:
        page.add_init_script("delete Navigator.prototype.serviceWorker")
        run_first(page.context, NOTES)
        yield open_app(page, address)


def test_a_movie_is_the_sites_and_comes_with_the_page(app: Page) -> None:
    sources = app.locator("video").evaluate_all("(all) => all.map((it) => it.src)")
    assert len(set(sources)) == 2
    assert all(source.startswith(f"{app.url}media/") for source in sources)
    says(
        app,
        f"size {app.request.get(sources[0], headers={'range': 'bytes=0-0'}).headers['content-range'].split('/')[1]}",
    )


def test_seeking_shows_what_is_there_without_python(app: Page) -> None:
    clip = app.locator(".st-key-clip video")
    for second in (25, 3, 17):
        seek(clip, second + 0.5)
        assert shows_second(clip, second)
    expect(app.locator(".st-key-again video")).to_have_js_property("currentTime", 7)
    says(app, "small heap: True")
    worker = worker_of(app)
    assert worker.evaluate("fetched") == []
    assert worker.evaluate("transferred") == 0


def test_a_movie_goes_on_where_it_is_when_the_script_runs(app: Page) -> None:
    clip = app.locator(".st-key-clip video")
    seek(clip, 12.25)
    app.get_by_role("button", name="Next").click()
    says(app, "count 1")
    expect(clip).to_have_js_property("currentTime", 12.25)


def test_what_the_script_has_written_is_shown_and_not_what_the_site_has(app: Page) -> None:
    small = app.locator(".st-key-small video")
    app.get_by_role("button", name="Write").click()
    expect(small).to_have_attribute("src", re.compile("^blob:"))
    app.wait_for_function("document.querySelector('.st-key-small video').readyState > 0")
    assert [each[-5:] for each in worker_of(app).evaluate("fetched")] == [".webm"]


def test_a_script_that_reads_it_gets_its_content(app: Page, folder: Path) -> None:
    app.get_by_role("button", name="Read").click()
    size = (folder / "clip.webm").stat().st_size
    says(app, rf"read b'\x00\x00\x00\x00\x00' at {size}")
    assert len(worker_of(app).evaluate("fetched")) == 2


@pytest.mark.service_worker
def test_it_is_there_without_a_network(page: Page, built: Callable[[Path], str], folder: Path) -> None:
    visit(page, built(folder))
    page.context.set_offline(True)
    page.reload()
    says(page, "small heap: True")
    clip = page.locator(".st-key-clip video")
    seek(clip, 21.5)
    assert shows_second(clip, 21)


def test_a_host_that_sends_no_parts_of_files_is_no_hindrance(
    page: Page, built: Callable[[Path], str], folder: Path, host: StaticHost
) -> None:
    site = host.folder / built(folder).removeprefix(host.address).strip("/")
    plain = StaticHost(site, ranges=False)
    try:
        open_app(page, f"{plain.address}/")
        clip = page.locator(".st-key-clip video")
        expect(clip).to_have_attribute("src", re.compile("^blob:"))
        expect(page.locator(".st-key-again video")).to_have_js_property("currentTime", 7)
        seek(clip, 21.5)
        assert shows_second(clip, 21)
    finally:
        plain.stop()
