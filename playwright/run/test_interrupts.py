"""Long runs that end early: by a newer event, and by the Stop button."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.browser.app_page import settle

Open = Callable[[str], Page]

LONG = """
import time

import streamlit as st

log = st.session_state.setdefault("log", [])
steps = st.empty()
text = st.text_input("Text", key="text")
st.text(f"text: {text} log: {''.join(log)}")
st.button("Note", on_click=log.append, args=("n",))
if st.checkbox("Long", key="long"):
    for step in range(10_000):
        steps.text(f"step {step}")
        end = time.perf_counter() + 0.1
        while time.perf_counter() < end:
            pass
"""


def test_a_newer_event_ends_a_long_run(page: Page, open_script: Open) -> None:
    open_script(LONG)
    page.get_by_text("Long").click()
    expect(page.get_by_text(re.compile(r"step \d"))).to_be_visible()
    page.get_by_role("textbox").fill("newer")
    page.get_by_role("textbox").press("Enter")
    expect(page.get_by_text("text: newer log:", exact=True)).to_be_visible()
    page.get_by_role("button", name="Note").click()
    expect(page.get_by_text("text: newer log: n", exact=True)).to_be_visible()
    page.get_by_text("Long").click()
    settle(page)
    expect(page.get_by_text("text: newer log: n", exact=True)).to_be_visible()


def test_the_stop_button_ends_a_long_run(page: Page, open_script: Open) -> None:
    open_script(LONG)
    page.get_by_text("Long").click()
    expect(page.get_by_text(re.compile(r"step \d"))).to_be_visible()
    page.get_by_role("button", name="Stop").click()
    settle(page)
    stopped = page.get_by_text("step ").inner_text()
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)
    expect(page.get_by_role("button", name="Stop")).to_have_count(0)
    page.get_by_text("Long").click()
    settle(page)
    assert stopped != "step 9999"


def test_the_stop_button_ends_a_sleep(page: Page, open_script: Open) -> None:
    open_script("""
import time

import streamlit as st

st.text("before")
if st.button("Sleep"):
    time.sleep(60)
    st.text("after")
""")
    page.get_by_role("button", name="Sleep").click()
    page.get_by_role("button", name="Stop").click()
    settle(page)
    expect(page.get_by_text("after")).to_have_count(0)
    expect(page.get_by_text("before")).to_be_visible()
