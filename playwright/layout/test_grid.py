"""A grid has as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

SCRIPT = """
import streamlit as st

free = st.grid(key="free")
three = st.grid(3, key="three")
for number in range(4):
    free.write(number)
    three.write(number)
three.cell(column_span=3).write("three columns")
fixed = st.grid(6, wrap=False, row_height=60, key="fixed")
fixed.write("many words " * 40)
fixed.cell(column_span="all", row_span=2).write("all")
"""


def columns(page: Page, key: str) -> list[float]:
    tracks: str = page.locator(f".st-key-{key}").evaluate("element => getComputedStyle(element).gridTemplateColumns")
    return [float(track.removesuffix("px")) for track in tracks.split()]


def test_a_grid_takes_as_many_columns_as_have_room(open_script: Callable[[str], Page]) -> None:
    page = open_script(SCRIPT)
    for width, room in ((1280, 3), (600, 2), (390, 1)):
        page.set_viewport_size({"width": width, "height": 800})
        for key in ("free", "three"):
            expect(page.locator(f".st-key-{key}")).to_have_attribute("data-test-column-count", str(room))
            assert len(columns(page, key)) == room
            assert len(set(map(round, columns(page, key)))) == 1
        # A cell that is wider than the grid has room for takes a whole row.
        wide = page.locator(".stGridCell", has_text="three columns").bounding_box()
        grid = page.locator(".st-key-three").bounding_box()
        assert wide is not None
        assert grid is not None
        assert abs(wide["width"] - grid["width"]) < 1
    assert columns(page, "fixed") == [200] * 6


def test_what_does_not_fit_can_be_scrolled_to_with_the_keyboard(open_script: Callable[[str], Page]) -> None:
    page = open_script(SCRIPT)
    grid = page.locator(".st-key-fixed")
    grid.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.st-key-fixed').scrollLeft > 0")
    body = grid.get_by_test_id("stGridCellBody").first
    body.focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_function("document.querySelector('.st-key-fixed [data-testid=stGridCellBody]').scrollTop > 0")
