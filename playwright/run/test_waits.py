"""Scripts that wait in a loop: each way of waiting against each thing that a person can do meanwhile."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser.app_page import new_page, open_app, settle

SCRIPT = '''
import asyncio
import threading
import time
from urllib.request import urlopen

import streamlit as st
from pyodide.ffi import can_run_sync

END = 120 if can_run_sync() else 1.2  # seconds after which a loop ends by itself, unless a test ends it
log = st.session_state.setdefault("log", [])


def ticks(seconds=END):
    """Shows the numbers of the turns, as long as the loop goes on."""
    end = time.monotonic() + seconds
    turn = 0
    while time.monotonic() < end:
        turn += 1
        yield turn


def by_sleep():
    for turn in ticks():
        place.text(f"turn {turn}")
        time.sleep(0.2)


def for_long():
    for turn in ticks(120):
        place.text(f"turn {turn}")
        time.sleep(0.2)


def by_state():
    for turn in ticks():
        time.sleep(0.2)
        st.session_state.turn = turn
        if turn == 1:
            place.text("turn 1")


def after_quick_writes():
    for row in range(1000):
        place.text(f"turn {row}")
    by_sleep()


def by_event():
    for turn in ticks():
        place.text(f"turn {turn}")
        threading.Event().wait(0.2)


async def sleeps():
    for turn in ticks():
        place.text(f"turn {turn}")
        await asyncio.sleep(0.2)


def by_asyncio():
    asyncio.run(sleeps())


def by_stream():
    def words():
        for turn in ticks():
            time.sleep(0.2)
            yield f"turn {turn} "

    place.write_stream(words)


def by_requests():
    for turn in ticks():
        place.text(f"turn {turn}")
        urlopen(st.context.url).read()


@st.fragment(run_every=0.1)
def clock():
    st.session_state.clock = st.session_state.get("clock", 0) + 1


def beside_a_timer():
    clock()
    by_sleep()


@st.fragment
def looping():
    global place
    place = st.empty()
    by_sleep()


WAYS = [by_sleep, by_state, after_quick_writes, by_event, by_asyncio, by_stream, by_requests, beside_a_timer, looping]


@st.fragment
def part():
    st.button("Inside", on_click=log.append, args=("inside",))


def work():
    global place
    place = st.empty()
    st.button("Note", on_click=log.append, args=("note",))
    text = st.text_input("Text", on_change=log.append, args=("text",))
    size = st.slider("Size", 0, 10, on_change=log.append, args=("size",))
    with st.form("form"):
        field = st.text_input("Field")
        if st.form_submit_button("Send", on_click=log.append, args=("sent",)):
            log.append(field)
    part()
    pressed = [way for way in [*WAYS, for_long] if st.button(way.__name__)]
    st.text(f"text {text}, size {size}, {log}")
    for way in pressed:
        way()
    if pressed:
        log.append("loop over")


def other():
    st.text(f"other page, {log}")
    if st.button("Forget"):
        log.clear()


st.navigation([st.Page(work, title="Work"), st.Page(other, title="Other")]).run()
'''
WAYS = re.findall(r"^WAYS = \[(.*)\]", SCRIPT, re.MULTILINE)[0].split(", ")


@pytest.fixture(scope="module")
def address(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    script = tmp_path_factory.mktemp("waits") / "app.py"
    script.write_text(SCRIPT, "utf-8")
    return built(script)


@pytest.fixture(scope="module")
def waiting(browser: Browser, address: str) -> Iterator[Page]:
    with new_page(browser) as page:
        yield open_app(page, address)


@pytest.fixture(scope="module")
def blocked(browser: Browser, address: str) -> Iterator[Page]:
    """In an engine that cannot suspend WebAssembly."""
    with new_page(browser, jspi=False) as page:
        yield open_app(page, address)


@dataclass
class Work:
    """The page Work of the script."""

    page: Page

    def begin(self, way: str) -> None:
        self.page.get_by_role("link", name="Other").click()
        self.press("Forget")
        settle(self.page)
        self.page.get_by_role("link", name="Work").click()
        expect(self.page.get_by_test_id("stText")).to_contain_text("text ")
        self.loop(way)

    def loop(self, way: str) -> None:
        self.press(way)
        expect(self.page.get_by_text(re.compile(r"turn \d"))).to_be_visible()

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def type(self, label: str, text: str) -> None:
        self.page.get_by_label(label).fill(text)
        self.page.get_by_label(label).press("Enter")

    def slide(self) -> None:
        self.page.get_by_role("slider").press("ArrowRight")

    def says(self, text: str, size: int, log: list[str]) -> None:
        expect(self.page.get_by_text(f"text {text}, size {size}, {log}", exact=True)).to_be_visible()


@pytest.mark.parametrize("way", WAYS)
def test_whatever_a_person_does_ends_a_loop_that_waits(waiting: Page, way: str) -> None:
    work = Work(waiting)
    work.begin(way)
    before = waiting.get_by_label("Text").input_value()
    size = int(waiting.get_by_role("slider").input_value())

    work.press("Note")
    work.says(before, size, ["note"])

    work.loop(way)
    work.type("Text", way)
    work.says(way, size, ["note", "text"])

    work.loop(way)
    work.slide()
    work.says(way, size + 1, ["note", "text", "size"])

    work.loop(way)
    waiting.get_by_label("Field").fill("field")
    work.press("Send")
    work.says(way, size + 1, ["note", "text", "size", "sent", "field"])

    # A fragment waits for the end of the run, as in Streamlit.
    work.loop(way)
    work.press("Inside")
    work.press("Note")
    work.says(way, size + 1, ["note", "text", "size", "sent", "field", "inside", "note"])

    work.loop(way)
    work.press("Stop")
    settle(waiting)
    waiting.get_by_role("link", name="Other").click()
    expect(waiting.get_by_text("other page, ", exact=False)).to_contain_text("'inside', 'note']")

    work.begin(way)
    waiting.get_by_role("link", name="Other").click()
    expect(waiting.get_by_text("other page, []", exact=True)).to_be_visible()


@pytest.mark.parametrize("way", WAYS)
def test_without_jspi_all_that_a_person_does_is_answered_when_the_loop_is_over(blocked: Page, way: str) -> None:
    work = Work(blocked)
    work.begin(way)
    size = int(blocked.get_by_role("slider").input_value())
    work.press("Note")
    work.press("Inside")
    work.type("Text", way)
    work.slide()
    blocked.get_by_label("Field").fill("field")
    work.press("Send")
    work.says(way, size + 1, ["loop over", "note", "inside", "text", "size", "sent", "field"])


def test_without_jspi_a_loop_that_waits_can_be_stopped_and_left(blocked: Page) -> None:
    work = Work(blocked)
    work.begin("by_sleep")
    blocked.get_by_role("link", name="Other").click()
    expect(blocked.get_by_text("other page, ['loop over']", exact=True)).to_be_visible()
    blocked.get_by_role("link", name="Work").click()
    work.loop("for_long")
    work.press("Stop")
    expect(
        blocked.get_by_text("The script was stopped. Session changes made by this run were not saved.")
    ).to_be_visible()
    work.press("Note")
    expect(blocked.get_by_text("['loop over', 'note']")).to_be_visible()
