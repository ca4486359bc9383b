"""A script that writes a thousand times in a loop: the page draws at its own rate, in order, and ends with the last."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser.app_page import settle

TEXT = """
import streamlit as st

if st.button("Go"):
    place = st.empty()
    for i in range(1000):
        place.text(i)
"""
STREAM = """
import streamlit as st

if st.button("Go"):
    st.write_stream(f"{i} " for i in range(1000))
"""
STATUS = """
import streamlit as st

if st.button("Go"):
    status = st.status("0")
    for i in range(1000):
        status.update(label=str(i))
"""
PROGRESS = """
import streamlit as st

if st.button("Go"):
    bar = st.progress(0)
    for i in range(1000):
        bar.progress(i // 10, text=str(i))
"""
WITH_OTHERS = """
import streamlit as st

if st.button("Go"):
    place = st.empty()
    rows = st.container()
    for i in range(1000):
        place.text(i)
        rows.text(f"row {i}")
"""
METRIC = """
import time

import streamlit as st

place = st.empty()
if st.button("Go"):
    past = [0] * 60
    for i in range(120):
        past = [*past[1:], i]
        place.metric("Load", i, 1, chart_data=past, border=True)
        time.sleep(1 / 60)
"""
# Written in quick succession; then the script gives nobody a turn.
COMPUTES = """
import time

import streamlit as st

if st.button("Go"):
    place = st.empty()
    for i in range(500):
        place.text(i)
    end = time.time() + 3
    while time.time() < end:
        pass
    place.text(999)
"""
# What the page says each time something in it has changed, and how many frames it has drawn meanwhile.
WATCH = """
(selector) => {
  window.seen = [];
  window.frames = 0;
  const frame = () => { window.frames += 1; requestAnimationFrame(frame); };
  frame();
  const last = () => Number(document.querySelector(selector)?.textContent.trim().split(" ").at(-1) ?? -1);
  new MutationObserver(() => window.seen.push(last()))
    .observe(document.querySelector("[data-testid=stMain]"), { subtree: true, childList: true, characterData: true });
}
"""


def go(page: Page, selector: str) -> tuple[list[int], int]:
    """The last number that the page showed after each of its changes, and the number of frames."""
    page.evaluate(WATCH, selector)
    page.get_by_role("button", name="Go").click()
    page.wait_for_function(f"document.querySelector('{selector}')?.textContent.trim().endsWith('999')")
    settle(page)
    seen, frames = page.evaluate("[window.seen, window.frames]")
    return seen, frames


@pytest.mark.parametrize(
    ("script", "selector"),
    [
        (TEXT, "[data-testid=stText]"),
        (STREAM, "[data-testid=stMarkdown]"),
        (STATUS, "[data-testid=stExpander] summary p"),
        (PROGRESS, "[data-testid=stProgress]"),
        (WITH_OTHERS, "[data-testid=stText]"),
    ],
    ids=["text", "stream", "status", "progress", "two at once"],
)
def test_a_thousand_updates_are_drawn_a_frame_at_a_time_and_in_order(
    open_script: Callable[[str], Page], script: str, selector: str
) -> None:
    seen, frames = go(open_script(script), selector)
    assert seen[-1] == 999
    assert seen == sorted(seen)
    assert len(seen) <= frames + 10  # beginning and end of a run are drawn at once


def test_a_metric_with_a_chart_follows_60_changes_a_second(open_script: Callable[[str], Page]) -> None:
    page = open_script(METRIC)
    page.evaluate(WATCH, "[data-testid=stMetricValue]")
    page.get_by_role("button", name="Go").click()
    page.wait_for_function("document.querySelector('[data-testid=stMetricValue]')?.textContent === '119'")
    settle(page)
    expect(page.get_by_test_id("stMetricChart")).to_have_accessible_name(
        "Line chart of 60 numbers, lowest 60, highest 119, last 119"
    )
    seen, frames = page.evaluate("[window.seen, window.frames]")
    assert seen == sorted(seen)
    assert seen[-1] == 119
    # Each change is in sight for a frame, unless the machine is too busy to draw one in two.
    assert len(set(seen)) > min(110, frames / 2)


@pytest.mark.parametrize("jspi", [True, pytest.param(False, marks=pytest.mark.without_jspi)], ids=["jspi", "no jspi"])
def test_what_was_written_is_seen_while_the_script_computes(open_script: Callable[[str], Page], jspi: bool) -> None:
    page = open_script(COMPUTES)
    page.evaluate(WATCH, "[data-testid=stText]")
    page.evaluate("window.at = {}; window.seen.push = (last) => (window.at[last] ??= performance.now())")
    page.get_by_role("button", name="Go").click()
    page.wait_for_function("window.at[999] !== undefined")
    at = page.evaluate("window.at")
    assert at["999"] - at["499"] > 1000  # of the three seconds


def test_a_bar_that_moves_a_thousand_times_ends_where_it_should(open_script: Callable[[str], Page]) -> None:
    page = open_script(PROGRESS)
    go(page, "[data-testid=stProgress]")
    bar = page.get_by_role("progressbar")
    expect(bar).to_have_attribute("aria-valuenow", "99")
    page.wait_for_function("document.getAnimations().every((each) => each.playState === 'finished')")
    track = page.get_by_test_id("stProgressBarTrack")
    whole, part = track.bounding_box(), track.locator("> *").bounding_box()
    assert whole is not None
    assert part is not None
    assert part["x"] + part["width"] - whole["x"] == pytest.approx(whole["width"] * 0.99, abs=1)


def test_the_page_goes_on_drawing_while_updates_come(open_script: Callable[[str], Page]) -> None:
    page = open_script(TEXT.replace("range(1000)", "range(20_000)"))
    page.evaluate(WATCH, "[data-testid=stText]")
    page.get_by_role("button", name="Go").click()
    page.wait_for_function("document.querySelector('[data-testid=stText]')?.textContent === '19999'")
    settle(page)
    seen, frames = page.evaluate("[window.seen, window.frames]")
    assert seen == sorted(seen)
    assert 5 < len(seen) <= frames + 10


@pytest.mark.without_jspi
def test_without_jspi_the_last_of_a_thousand_updates_is_shown_too(open_script: Callable[[str], Page]) -> None:
    seen, frames = go(open_script(TEXT), "[data-testid=stText]")
    assert seen == sorted(seen)
    assert len(seen) <= frames + 10
