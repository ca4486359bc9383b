"""What stays at its end while things are added to it: pages of a chat and some containers, unless one scrolls up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.support.browser.app_page import open_app, settle, wait_until

APP = """
import time
import streamlit as st

if st.query_params.get("part") == "boxes":
    boxes = {
        "plain": st.container(height=150, key="plain"),
        "chat": st.container(height=150, key="chat"),
        "on": st.container(height=150, key="on", autoscroll=True),
        "off": st.container(height=150, key="off", autoscroll=False),
        "content": st.container(key="content", autoscroll=True),
    }
    for name in ("chat", "off"):
        boxes[name].chat_message("user").write("hello")
    with st.container(height=150, key="deep").container():
        for number in range(10):
            st.chat_message("user").write(number)
    if st.button("Add"):
        for number in range(20):
            for box in boxes.values():
                box.text(number)
else:
    for number in range(20):
        st.chat_message("user").write(number)
    st.image("https://example.com/late.svg", alt="late")
    said = st.chat_input("Say", accept_file=True)
    if said and said.files:
        for number in range(20):
            st.chat_message("assistant").write(f"{number} of the file")
    elif said:
        def words():
            for number in range(300):
                yield f"word {number}\\n\\n"
                time.sleep(0.03)
        st.chat_message("assistant").write_stream(words)
"""
PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='400'><rect width='40' height='400'/></svg>"
# How far something is from its end, and whether it has anything to scroll at all.
REST = "(element) => Math.round(element.scrollHeight - element.clientHeight - element.scrollTop)"


@pytest.fixture(scope="module")
def address(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    script = tmp_path_factory.mktemp("following") / "following.py"
    script.write_text(APP, "utf-8")
    return built(script)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 900, "height": 700})
    page.route("https://example.com/**", lambda route: route.fulfill(body=PICTURE, content_type="image/svg+xml"))
    yield page
    page.close()


def rest(page: Page, selector: str = ".stMain") -> int:
    found: int = page.locator(selector).evaluate(REST)
    return found


def at_end(page: Page, selector: str = ".stMain") -> None:
    wait_until(page, lambda: abs(rest(page, selector)) <= 1)


def top(page: Page) -> float:
    found: float = page.locator(".stMain").evaluate("(element) => element.scrollTop")
    return found


def test_a_container_follows_its_end_if_it_is_asked_to_or_holds_a_chat_message(page: Page, address: str) -> None:
    open_app(page, f"{address}?part=boxes")
    page.get_by_role("button", name="Add").click()
    settle(page)
    expect(page.locator(".st-key-content").get_by_text("19")).to_be_attached()
    for key, follows in {"plain": False, "chat": True, "on": True, "off": False, "deep": False}.items():
        box = page.locator(f".st-key-{key}")
        expect(box).to_have_attribute("data-test-scroll-behavior", "scroll-to-bottom" if follows else "normal")
        if follows:
            at_end(page, f".st-key-{key}")
        else:
            assert box.evaluate("(element) => element.scrollTop") == 0
            assert rest(page, f".st-key-{key}") > 100
    expect(page.locator(".st-key-content")).to_have_attribute("data-test-scroll-behavior", "normal")


def test_a_chat_follows_what_is_written_until_one_scrolls_up(page: Page, address: str) -> None:
    open_app(page, address)
    at_end(page)
    page.get_by_placeholder("Say").fill("hi")
    page.keyboard.press("Enter")
    before = top(page)
    wait_until(page, lambda: top(page) > before + 300)
    page.mouse.move(400, 300)
    page.mouse.wheel(0, -400)
    wait_until(page, lambda: rest(page) > 300)
    left, further = top(page), rest(page)
    wait_until(page, lambda: rest(page) > further + 300)
    assert top(page) == left
    page.mouse.wheel(0, 100_000)
    at_end(page)
    before = top(page)
    wait_until(page, lambda: top(page) > before + 300)
    settle(page)
    at_end(page)


def test_it_stays_at_its_end_when_a_picture_has_loaded_the_field_grows_or_the_window_shrinks(
    page: Page, address: str
) -> None:
    held: list[Route] = []
    page.route("https://example.com/**", lambda route: held.append(route))
    page.goto(address, wait_until="commit")
    settle(page)
    at_end(page)
    before = top(page)
    wait_until(page, lambda: len(held) > 0)
    held[0].fulfill(body=PICTURE, content_type="image/svg+xml")
    wait_until(page, lambda: top(page) > before + 300)
    at_end(page)
    before = top(page)
    page.get_by_placeholder("Say").fill("one\ntwo\nthree\nfour")
    wait_until(page, lambda: top(page) > before + 30)
    at_end(page)
    page.set_viewport_size({"width": 900, "height": 400})
    wait_until(page, lambda: top(page) > before + 200)
    at_end(page)


def test_a_page_follows_its_end_when_a_file_beside_the_message_goes(page: Page, address: str) -> None:
    """The field becomes lower as it is sent: the end comes nearer, then goes away."""
    open_app(page, address)
    at_end(page)
    page.locator("input[type=file]").set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"a"})
    expect(page.get_by_text("a.txt")).to_be_visible()
    at_end(page)
    field = page.get_by_test_id("stChatInputTextArea")
    field.fill("see")
    field.press("Enter")
    expect(page.get_by_text("19 of the file")).to_be_attached(timeout=30_000)
    settle(page)
    at_end(page)
