"""Skeletons, as they are seen: in the place of what is being made, and for no longer than that."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.browser.app_page import seen_after, settle, watch_for

Open = Callable[[str], Page]

APP = """
import time
import streamlit as st

st.skeleton()
st.skeleton(100, width=200)
with st.container(height=200):
    st.skeleton("stretch")
with st.container(height=200):
    st.text("above")
    st.skeleton("stretch")
with st.container(height=200, horizontal=True):
    st.skeleton("stretch")
with st.container(horizontal=True, key="row"):
    st.skeleton(width=100)
    st.skeleton()
with st.sidebar:
    st.skeleton()
with st.container(key="work"):
    with st.skeleton(60):
        st.text("inside")
        if st.button("Work"):
            time.sleep(600)
        if st.button("Be quick"):
            time.sleep(0.01)
    st.text("after")
place = st.skeleton()
if st.button("Replace"):
    place.text("Here it is")
"""


def skeletons(page: Page, key: str = "stMain") -> Locator:
    return page.get_by_test_id(key).get_by_test_id("stSkeletonElement")


def test_they_are_as_large_as_asked_for(open_script: Open) -> None:
    page = open_script(APP)
    shown = [each.bounding_box() for each in page.get_by_test_id("stSkeletonElement").all()]
    sizes = [f"{box['width']:.0f} x {box['height']:.0f}" for box in shown if box is not None]
    assert sizes[:3] == ["240 x 40", "704 x 40", "200 x 100"]
    assert sizes[3:] == ["672 x 168", "672 x 126", "672 x 168", "100 x 40", "588 x 40", "704 x 40"]
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_what_is_written_in_its_place_replaces_it(open_script: Open) -> None:
    page = open_script(APP)
    before = skeletons(page).count()
    page.get_by_role("button", name="Replace").click()
    expect(page.get_by_text("Here it is")).to_be_visible()
    expect(skeletons(page)).to_have_count(before - 1)


def test_a_block_shows_one_while_it_runs_long(open_script: Open) -> None:
    page = open_script(APP)
    work = page.locator(".st-key-work")
    expect(work.get_by_text("inside")).to_be_visible()
    expect(work.get_by_test_id("stSkeletonElement")).to_have_count(0)
    page.get_by_role("button", name="Work").click()
    shown = work.get_by_test_id("stSkeletonElement")
    expect(shown).to_have_css("height", "60px")
    shown_box, inside_box = shown.bounding_box(), work.get_by_text("inside").bounding_box()
    assert shown_box is not None
    assert inside_box is not None
    assert shown_box["y"] < inside_box["y"]
    page.get_by_role("button", name="Stop").click()
    settle(page)
    expect(shown).to_have_count(0)


def test_a_block_that_is_done_within_half_a_second_shows_none(open_script: Open) -> None:
    page = open_script(APP)
    watch_for(page, ".st-key-work .stSkeleton")
    page.get_by_role("button", name="Be quick").click()
    settle(page)
    assert seen_after(page) >= 500


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_they_stand_still_for_those_who_want_it(page: Page, open_script: Open, motion: Any) -> None:
    page.emulate_media(reduced_motion=motion)
    open_script(APP)
    expect(skeletons(page).first).to_have_attribute("aria-hidden", "true")
    moving = page.evaluate("document.getAnimations().length")
    assert (moving > 0) is (motion == "no-preference")
