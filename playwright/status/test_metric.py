"""Metrics: what is seen of them, what is told to those who do not see them, and how fast they change."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser.app_page import open_app

METRICS = """
import time

import streamlit as st

PAST = [1, 3, 2, float("nan"), 4, float("nan"), 6]
st.metric("**Line**", 1234.5, 12, chart_data=PAST, format="dollar", help="Some help", border=True)
st.metric("Area", "12 mph", -1, "inverse", chart_data=[2, -2, 2], chart_type="area", delta_description="a day")
st.metric("Bars", 5, 0, chart_data=[1, -1, 0, 2], chart_type="bar")
st.metric("Single", 5, chart_data=[5])
st.metric("words " * 60, "words " * 60, "words " * 60, height=160, border=True)
st.metric("<img src=x onerror=canary()>", "<script>canary()</script>", "[a](javascript:canary())")
place = st.empty()
place.metric("Live", 0, chart_data=[0])
if st.button("Run"):
    past = []
    for step in range(1, 121):
        past.append(step % 7)
        place.metric("Live", step, step % 3 - 1, chart_data=past[-40:])
        time.sleep(1 / 60)
"""


@pytest.fixture(scope="module")
def metrics(browser: Browser, built: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> Page:
    script = tmp_path_factory.mktemp("metrics") / "metrics.py"
    script.write_text(METRICS, "utf-8")
    page = browser.new_page(viewport={"width": 1000, "height": 1400})
    open_app(page, built(script))
    return page


def metric(page: Page, label: str) -> Locator:
    return page.get_by_test_id("stMetric").filter(has=page.get_by_test_id("stMetricLabel").filter(has_text=label))


def test_numbers_have_the_format_and_texts_are_left_as_they_are(metrics: Page) -> None:
    for label, value, delta in (("Line", "$1,234.50", "$12.00"), ("Area", "12 mph", "-1"), ("Bars", "5", "0")):
        expect(metric(metrics, label).get_by_test_id("stMetricValue")).to_have_text(value)
        expect(metric(metrics, label).get_by_test_id("stMetricDelta")).to_have_text(delta)


def test_a_chart_says_what_it_shows_and_the_number_that_is_pointed_at(metrics: Page) -> None:
    line = metric(metrics, "Line").get_by_role("img")
    expect(line).to_have_accessible_name("Line chart of 5 numbers, lowest $1.00, highest $6.00, last $6.00")
    box = line.bounding_box()
    assert box is not None
    metrics.mouse.move(box["x"] + box["width"] * 0.34, box["y"] + 5)
    expect(line.locator(".metric-tip")).to_have_text("$2.00")
    metrics.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 5)
    expect(line.locator(".metric-tip")).to_have_count(0)
    metrics.mouse.move(0, 0)


def test_shapes_follow_the_numbers(metrics: Page) -> None:
    line = metric(metrics, "Line").locator("path").last.get_attribute("d")
    assert line == "M0,44L16.667,26.4L33.333,35.2M66.667,17.6L66.667,17.6M100,0L100,0"
    assert metric(metrics, "Area").locator(".metric-area").get_attribute("d") == "M0,22L0,0L50,44L100,0L100,22Z"
    assert metric(metrics, "Single").locator("path").last.get_attribute("d") == "M0,22L100,22"
    bars = [
        (float(bar.get_attribute("y") or 0), float(bar.get_attribute("height") or 0))
        for bar in metric(metrics, "Bars").locator("rect").all()
    ]
    zero = 44 * 2 / 3
    assert bars == [pytest.approx(each) for each in ((zero / 2, zero / 2), (zero, zero / 2), (0, zero))]


def test_long_texts_keep_to_their_line_and_the_height_is_kept(metrics: Page) -> None:
    long = metric(metrics, "words")
    expect(long).to_have_css("height", "160px")
    for part in ("stMetricLabel", "stMetricValue", "stMetricDelta"):
        box = long.get_by_test_id(part).bounding_box()
        assert box is not None and box["height"] < 60
    assert metrics.evaluate("document.querySelector('#stMain').scrollWidth <= innerWidth")


def test_a_label_has_room_beside_its_help(metrics: Page) -> None:
    label = metric(metrics, "Line").get_by_test_id("stMarkdownContainer").first
    assert label.evaluate("(label) => label.scrollWidth - label.clientWidth") <= 0


def test_hostile_texts_are_texts(metrics: Page) -> None:
    hostile = metric(metrics, "<img src=x")
    expect(hostile.get_by_test_id("stMetricValue")).to_have_text("<script>canary()</script>")
    expect(hostile.locator("img, script")).to_have_count(0)
    expect(hostile.locator("a[href^=javascript]")).to_have_count(0)


def test_a_metric_that_changes_60_times_a_second_ends_with_its_last_value(metrics: Page) -> None:
    live = metric(metrics, "Live")
    live.evaluate(
        """(metric) => {
          window.seen = new Set();
          const value = metric.querySelector("[data-testid=stMetricValue]");
          new MutationObserver(() => window.seen.add(value.textContent)).observe(value, {
            subtree: true,
            childList: true,
            characterData: true,
          });
        }"""
    )
    metrics.get_by_role("button", name="Run").click()
    expect(live.get_by_test_id("stMetricValue")).to_have_text("120", timeout=60_000)
    expect(live.get_by_role("img")).to_have_accessible_name(re.compile("of 40 numbers.*last 1$"))
    assert metrics.evaluate("seen.size") > 20  # it was drawn on the way, too


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_are_those_of_streamlit(metrics: Page, scheme: Any) -> None:
    metrics.emulate_media(color_scheme=scheme)
    # Observed in Streamlit 1.67: the text of a change, its background, the line.
    text, back, line = {
        "light": ("rgb(12, 90, 68)", "rgb(241, 251, 246)", "rgb(7, 148, 100)"),
        "dark": ("rgb(126, 213, 176)", "rgb(14, 47, 36)", "rgb(126, 213, 176)"),
    }[scheme]
    delta = metric(metrics, "Line").get_by_test_id("stMetricDelta")
    expect(delta).to_have_css("color", text)
    expect(delta).to_have_css("background-color", back)
    expect(metric(metrics, "Line").locator(".metric-line")).to_have_css("stroke", line)
