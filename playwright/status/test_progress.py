"""Progress bars, as they are seen and as they are told to those who do not see them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.browser.app_page import settle

Open = Callable[[str], Page]

BARS = """
import streamlit as st

bar = st.progress(40, "**Loading** [more](https://example.com)")
st.sidebar.progress(0.2)
st.progress(0, "# Not a heading", width=200)
if st.button("Go"):
    bar.progress(0.9, "Nearly")
if st.button("Back"):
    bar.progress(10)
if st.button("Clear"):
    bar.empty()
"""
# Observed in Streamlit 1.67: (the place, the track's colour, the colour of what is filled), in light and in dark.
OBSERVED = {
    "light": [
        ("stMain", "rgb(248, 248, 247)", "rgb(28, 131, 225)"),
        ("stSidebar", "rgb(241, 240, 238)", "rgb(197, 57, 72)"),
    ],
    "dark": [("stMain", "rgb(45, 43, 39)", "rgb(28, 131, 225)"), ("stSidebar", "rgb(45, 43, 39)", "rgb(207, 66, 80)")],
}


def bars(page: Page, place: str = "stMain") -> Locator:
    return page.get_by_test_id(place).get_by_role("progressbar", name="progress", exact=True)


def filled(bar: Locator) -> float:
    """How much of the track is coloured, as a fraction of its width."""
    part: float = bar.evaluate(
        """(bar) => {
          const track = bar.querySelector("[data-testid=stProgressBarTrack]");
          const [whole, part] = [track, track.firstElementChild].map((node) => node.getBoundingClientRect());
          return (part.right - whole.left) / whole.width;
        }"""
    )
    return part


def rest(page: Page) -> None:
    """Wait until no bar is on its way."""
    page.wait_for_function("document.getAnimations().every((each) => each.playState === 'finished')")


def test_a_bar_says_how_far_it_is_and_moves_where_it_stands(open_script: Open) -> None:
    page = open_script(BARS)
    bar = bars(page).first
    for name, value, text in ((None, 40, "Loading more"), ("Go", 90, "Nearly"), ("Back", 10, "")):
        if name is not None:
            bar.evaluate("(bar) => { window.bar = bar; }")
            page.get_by_role("button", name=name).click()
        expect(bar).to_have_attribute("aria-valuenow", str(value))
        expect(bar).to_have_attribute("aria-valuetext", f"{value}%")
        expect(page.get_by_test_id("stProgress").and_(page.get_by_test_id("stMain").locator("*")).first).to_have_text(
            text
        )
        rest(page)
        assert filled(bar) == pytest.approx(value / 100, abs=0.002)
        assert name is None or bar.evaluate("(bar) => bar === window.bar")
    page.get_by_role("button", name="Clear").click()
    settle(page)
    expect(bars(page)).to_have_count(1)


def test_the_text_is_a_label_and_the_width_is_kept(open_script: Open) -> None:
    page = open_script(BARS)
    first, second = page.get_by_test_id("stMain").get_by_test_id("stProgress").all()
    expect(first.get_by_role("link", name="more")).to_have_attribute("href", "https://example.com")
    expect(first.locator("strong")).to_have_text("Loading")
    expect(second).to_have_text("# Not a heading")
    expect(second).to_have_css("width", "200px")
    assert filled(bars(page).nth(1)) == 0
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_are_those_of_streamlit(page: Page, open_script: Open, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    open_script(BARS)
    for place, track_color, filled_color in OBSERVED[scheme]:
        track = page.get_by_test_id(place).get_by_test_id("stProgressBarTrack").first
        expect(track).to_have_css("background-color", track_color)
        expect(track.locator("> *")).to_have_css("background-color", filled_color)


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_a_bar_glides_but_jumps_for_those_who_want_it_still(page: Page, open_script: Open, motion: Any) -> None:
    page.emulate_media(reduced_motion=motion)
    open_script(BARS)
    page.evaluate(
        """() => {
          window.glided = false;
          document.addEventListener("transitionrun", (event) => {
            window.glided ||= event.target.matches("[data-testid=stProgressBarTrack] > *");
          });
        }"""
    )
    page.get_by_role("button", name="Go").click()
    expect(bars(page).first).to_have_attribute("aria-valuenow", "90")
    rest(page)
    assert filled(bars(page).first) == pytest.approx(0.9, abs=0.002)
    assert page.evaluate("window.glided") is (motion == "no-preference")
