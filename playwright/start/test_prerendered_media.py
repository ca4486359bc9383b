"""Media in the page that a build leaves: they are there before Python is, and stay as they are when it comes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser.app_page import complete, open_app, says, wait_until
from tests.support.browser.stored_site import visit
from tests.support.command import ROOT
from tests.support.hosts.static_host import StaticHost

# A picture and a sound that are too large to be part of the page.
MAKING = """
import struct
import zlib
from random import Random

import streamlit as st


def picture(seed, width=200, height=160):
    def part(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    rows = b"".join(b"\\0" + Random(seed + row).randbytes(width * 3) for row in range(height))
    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\\x89PNG\\r\\n\\x1a\\n" + part(b"IHDR", size) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")


def sound(seconds):
    samples = bytes([128]) * 8000 * seconds
    kind = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, 8000, 8000, 1, 8)
    content = b"WAVE" + kind + struct.pack("<4sI", b"data", len(samples)) + samples
    return b"RIFF" + struct.pack("<I", len(content)) + content


"""
HOME = f"""{MAKING}
with st.container(key="picture"):
    st.image(picture(1), alt="Noise")
with st.container(key="sound"):
    st.audio(sound(20), alt="Silence")
with st.container(key="changing"):
    st.image(picture(2 + st.session_state.get("count", 0)))
with st.container(key="movie"):
    st.video("movie.webm", "video/webm", start_time=1, subtitles="WEBVTT\\n\\n00:00.000 --> 00:02.900\\nHello")
st.session_state.count = st.session_state.get("count", 0) + st.button("Next")
st.text(f"count {{st.session_state.count}}")
"""
ABOUT = f"""{MAKING}
with st.container(key="picture"):
    st.image(picture(1), alt="The same noise")
st.text("The other page")
"""
# Notes, at each frame, what is to be seen of the picture.
WATCH = """
  window.frames_seen = [];
  const look = () => {
    const picture = document.querySelector(".st-key-picture img");
    if (picture !== null) {
      const { y, height } = picture.getBoundingClientRect();
      const state = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState;
      frames_seen.push({ state, drawn: picture.complete && picture.naturalWidth > 0, box: `${y} ${height}` });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
"""


@pytest.fixture(scope="module")
def site(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("media")
    (folder / "pages").mkdir()
    shutil.copy(ROOT / "examples/gallery/elements/media/movie.webm", folder)
    (folder / "home.py").write_text(HOME, "utf-8")
    (folder / "pages/about.py").write_text(ABOUT, "utf-8")
    return built(folder)


@pytest.mark.parametrize("page_of_app", ["", "about/"])
def test_they_are_drawn_where_no_script_runs(browser: Browser, site: str, page_of_app: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + page_of_app)
    picture = page.locator(".st-key-picture img")
    expect(picture).to_have_attribute(
        "src", f"{'../' if page_of_app else './'}{media_of(picture.get_attribute('src'))}"
    )
    assert picture.evaluate("async (it) => { await it.decode(); return it.naturalWidth; }") == 200
    context.close()


def test_a_video_shows_what_it_begins_with_and_its_subtitles_where_no_script_runs(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    movie = page.locator(".st-key-movie video")
    movie.scroll_into_view_if_needed()
    expect(movie).to_have_js_property("currentTime", 1)
    active = "(it) => [...(it.textTracks[0].activeCues ?? [])].map((cue) => cue.text).join()"
    wait_until(page, lambda: movie.evaluate(active) == "Hello")
    context.close()


def media_of(address: str | None) -> str:
    assert address is not None
    return f"media/{address.rpartition('/')[2]}"


def test_a_picture_is_loaded_once_and_stays_when_the_page_takes_over(page: Page, site: str, host: StaticHost) -> None:
    before = len(host.asked)
    page.add_init_script(WATCH)
    complete(open_app(page, site))
    says(page, "count 0")
    page.wait_for_function("frames_seen.at(-1).state === 'notRunning'")
    frames = page.evaluate("frames_seen")
    drawn = [frame for frame in frames if frame["drawn"]]
    assert drawn[0]["state"] in (None, "initial")
    assert drawn == frames[-len(drawn) :]
    assert len({frame["box"] for frame in drawn}) == 1
    picture = page.locator(".st-key-picture img")
    address = media_of(picture.get_attribute("src"))
    asked = [each for each in host.asked[before:] if each.path.endswith(address)]
    assert [each.status for each in asked] == [200]
    assert page.locator(".st-key-sound audio").evaluate("(it) => it.currentSrc").startswith(f"{site}media/")


def test_what_changes_then_is_pythons_own_and_what_does_not_stays(page: Page, site: str) -> None:
    complete(open_app(page, site))
    before = page.locator(".st-key-changing img").get_attribute("src")
    page.locator(".st-key-sound audio").evaluate("(it) => { it.dataset.mark = 'the same'; }")
    for count in range(1, 5):
        page.get_by_role("button", name="Next").click()
        says(page, f"count {count}")
    assert before is not None
    assert before.startswith(f"{site}media/")
    assert (page.locator(".st-key-changing img").get_attribute("src") or "").startswith("blob:")
    expect(page.locator(".st-key-sound audio")).to_have_attribute("data-mark", "the same")
    assert (page.locator(".st-key-picture img").get_attribute("src") or "").startswith(f"{site}media/")
    page.wait_for_function("() => [...document.images].every((it) => it.complete && it.naturalWidth > 0)")


def test_another_page_of_the_app_shows_the_same_file(page: Page, site: str) -> None:
    open_app(page, f"{site}about/")
    says(page, "The other page")
    page.get_by_role("link", name="home").click()
    says(page, "count 0")
    complete(page)
    page.wait_for_function("() => [...document.images].every((it) => it.complete && it.naturalWidth > 0)")


@pytest.mark.service_worker
def test_they_are_there_without_a_network(page: Page, site: str) -> None:
    complete(visit(page, site))
    page.context.set_offline(True)
    page.reload()
    says(page, "count 0")
    complete(page)
    page.wait_for_function("() => [...document.images].every((it) => it.complete && it.naturalWidth > 0)")
    sound = page.locator(".st-key-sound audio")
    sound.evaluate("(it) => { it.currentTime = 15; }")
    expect(sound).to_have_js_property("currentTime", 15)
    page.wait_for_function("document.querySelector('audio').readyState > 1")
