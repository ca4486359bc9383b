"""Balloons and snow: seen once for each run that writes them, in nobody's way, and not by those who want it still."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser.app_page import settle

Open = Callable[[str], Page]

PARTY = """
import streamlit as st

st.text("above")
st.balloons()
st.snow()
st.text("below")
if not st.checkbox("Quiet", key="quiet"):
    st.sidebar.balloons()
if st.button("Count"):
    st.text("counted")
"""
STILL = "document.getAnimations().length === 0"
KINDS = {"stBalloons": 30, "stSnow": 100}


def note_animations(page: Page) -> None:
    """Counts the pictures that set off from now on, and those that have arrived, by kind."""
    page.evaluate(
        """() => {
          window.setOff = {};
          for (const name of ["animationstart", "animationend"]) document.addEventListener(name, ({ target }) => {
            const kind = target.parentElement?.dataset.testid;
            if (kind) (window.setOff[kind] ??= { animationstart: 0, animationend: 0 })[name] += 1;
          });
        }"""
    )


def test_each_run_sends_them_over_the_page_and_they_stay_out_of_sight(open_script: Open) -> None:
    page = open_script(PARTY)
    page.wait_for_function(STILL)
    note_animations(page)
    page.get_by_role("button", name="Count").click()
    expect(page.get_by_text("counted")).to_be_visible()
    page.wait_for_function(
        "() => window.setOff.stBalloons?.animationend === 60 && window.setOff.stSnow?.animationend === 100"
    )
    assert page.evaluate("window.setOff.stBalloons.animationstart") == 60
    for kind, count in KINDS.items():
        pictures = page.get_by_test_id(kind).first.locator("img")
        expect(pictures).to_have_count(count)
        assert all(box is not None and box["y"] + box["height"] <= 0 for box in map(bounds, pictures.all()[:10]))
        assert pictures.evaluate_all("(all) => all.every((each) => each.complete && each.naturalWidth > 0)")
    assert page.get_by_role("img").count() == 0  # to a screen reader they are decoration


def test_what_a_run_no_longer_writes_is_gone(open_script: Open) -> None:
    page = open_script(PARTY)
    expect(page.get_by_test_id("stBalloons")).to_have_count(2)
    page.get_by_text("Quiet").click()
    expect(page.get_by_test_id("stBalloons")).to_have_count(1)


def test_they_are_in_nobodys_way(open_script: Open) -> None:
    page = open_script(PARTY)
    settle(page)
    above, below = (page.get_by_text(text, exact=True).bounding_box() for text in ("above", "below"))
    assert above is not None
    assert below is not None
    assert below["y"] - above["y"] - above["height"] == pytest.approx(16, abs=1)
    assert page.get_by_test_id("stSnow").evaluate(
        "(snow) => document.elementsFromPoint(innerWidth / 2, innerHeight / 2).every((each) => !snow.contains(each))"
    )
    assert page.evaluate("document.documentElement.scrollHeight === innerHeight")


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_nothing_moves_for_those_who_want_it_still(page: Page, open_script: Open, motion: Any) -> None:
    page.emulate_media(reduced_motion=motion)
    open_script(PARTY)
    page.get_by_role("button", name="Count").click()
    expect(page.get_by_text("counted")).to_be_visible()
    expect(page.get_by_test_id("stSnow").locator("img")).to_have_count(100)
    moving = page.evaluate("document.getAnimations().filter((each) => each.effect.target.tagName === 'IMG').length")
    assert (moving > 0) is (motion == "no-preference")
    assert bounds(page.get_by_test_id("stSnow").locator("img").last)["y"] < 0 or motion == "no-preference"


def bounds(picture: Any) -> Any:
    return picture.evaluate("(each) => each.getBoundingClientRect().toJSON()")
