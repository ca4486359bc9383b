"""A table on a canvas in a browser: sorted, searched, selected in, downloaded, scrolled through to its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser.app_page import open_app, settle, wait_until

APP = """
import datetime as dt
import streamlit as st

ROWS = {
    "word": ["b", "B", "a", None, "10", "9", "é", "z"],
    "number": [2.0, None, 1.0, float("inf"), 0.1 + 0.2, 10.0, 9.0, float("nan")],
    "flag": [True, False, None, True, False, None, True, False],
    "list": [["x"], ["y", "z"], [], None, ["x"], ["x"], ["x"], ["x"]],
    "day": [dt.date(2020, 1, 2), None, dt.date(2021, 3, 4), *[dt.date(2019, 1, 1)] * 5],
}
st.container(key="plain").dataframe(
    ROWS,
    hide_index=True,
    column_order=["word", "number", "flag", "list", "day"],
    column_config={"word": st.column_config.TextColumn(help="What it says")},
)
event = st.dataframe(
    {"a": [1, 2, 3], "b": ["x", "y", "z"]},
    key="selectable",
    on_select="rerun",
    selection_mode=["multi-row", "multi-column", "multi-cell"],
)
st.text(f"selected {dict(event.selection)}")
required = st.dataframe([5, 6], key="required", on_select="rerun", selection_mode="single-row-required")
st.text(f"required {required.selection.rows}")
st.container(key="long").dataframe({"i": range(1_000_000), "square": [0] * 1_000_000}, hide_index=True)
st.container(key="links").dataframe(
    {"to": ["javascript:canary()", "https://example.com/"]},
    hide_index=True,
    column_config={"to": st.column_config.LinkColumn()},
)
"""
HEADER = 35


@pytest.fixture(scope="module")
def page(browser: Browser, built: Callable[[Path], str], written: Callable[[str], Path]) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1000, "height": 1400})
    page = open_app(context.new_page(), built(written(APP)))
    for key in ("plain", "selectable", "required", "long"):
        expect(grid(page, key).locator("canvas").first).to_be_visible()
    yield page
    context.close()


def grid(page: Page, key: str) -> Locator:
    return page.locator(f".st-key-{key}").get_by_test_id("stDataFrame")


def headers(page: Page, key: str) -> list[str]:
    return grid(page, key).locator("th").all_text_contents()


def column(page: Page, key: str, name: str) -> list[str]:
    """The cells of a column that the page tells screen readers of."""
    place = [each.lstrip("↑↓ ") for each in headers(page, key)].index(name)
    read = "(rows, place) => rows.map((row) => row.cells[place]?.textContent ?? '')"
    texts: list[str] = grid(page, key).locator("tbody tr").evaluate_all(read, place)
    return texts


def click_header(page: Page, key: str, name: str, **how: str) -> None:
    """Click the header of a column, at the end where nothing else is."""
    place = [each.lstrip("↑↓ ") for each in headers(page, key)].index(name)
    box = grid(page, key).locator("canvas").first.bounding_box()
    assert box is not None
    width = box["width"] / len(headers(page, key))
    page.mouse.click(box["x"] + width * place + 24, box["y"] + HEADER / 2, button="right" if how else "left")


def is_sorted(page: Page, key: str, name: str, expected: list[str]) -> None:
    wait_until(page, lambda: column(page, key, name) == expected)


def test_a_click_on_a_header_sorts_and_another_turns_and_a_third_takes_it_back(page: Page) -> None:
    before = column(page, "plain", "word")
    assert before == ["b", "B", "a", "", "10", "9", "é", "z"]
    click_header(page, "plain", "word")
    is_sorted(page, "plain", "word", ["", "10", "9", "a", "b", "B", "é", "z"])
    assert headers(page, "plain")[0] == "↑ word"
    click_header(page, "plain", "word")
    is_sorted(page, "plain", "word", ["z", "é", "B", "b", "a", "9", "10", ""])
    click_header(page, "plain", "word")
    is_sorted(page, "plain", "word", before)


def test_a_table_is_downloaded_as_it_is_shown(page: Page) -> None:
    grid(page, "plain").hover()
    with page.expect_download() as download:
        grid(page, "plain").get_by_label("Download as CSV").click()
    content = Path(download.value.path()).read_bytes().decode("utf-8")
    assert content.splitlines()[:5] == [
        "\ufeffword,number,flag,list,day",
        "b,2,true,x,2020-01-02",
        'B,,false,"y,z",',
        "a,1,,,2021-03-04",
        ",Infinity,true,,2019-01-01",
    ]
    assert download.value.suggested_filename.endswith("_export.csv")


def test_the_search_says_how_much_it_finds(page: Page) -> None:
    grid(page, "plain").hover()
    grid(page, "plain").get_by_label("Search").click()
    field = grid(page, "plain").get_by_test_id("search-input")
    expect(field).to_be_focused()
    page.keyboard.type("z")
    expect(grid(page, "plain").get_by_test_id("search-result-area")).to_have_text("2 results")
    page.keyboard.press("Escape")
    expect(grid(page, "plain").get_by_test_id("search-input")).not_to_be_visible()


def test_columns_are_hidden_and_shown(page: Page) -> None:
    grid(page, "plain").hover()
    grid(page, "plain").get_by_label("Show/hide columns").click()
    menu = page.get_by_test_id("stDataFrameColumnVisibilityMenu")
    menu.get_by_label("flag").uncheck()
    wait_until(page, lambda: "flag" not in headers(page, "plain"))
    menu.get_by_label("flag").check()
    wait_until(page, lambda: "flag" in headers(page, "plain"))
    page.keyboard.press("Escape")
    expect(menu).not_to_be_visible()


def test_a_column_has_a_menu(page: Page) -> None:
    menu = page.get_by_test_id("stDataFrameColumnMenu")
    click_header(page, "plain", "number", button="right")
    menu.get_by_text("Sort descending").click()
    is_sorted(page, "plain", "number", ["Infinity", "10", "9", "2", "1", "0.30000000000000004", "", ""])
    assert "↓ number" in headers(page, "plain")
    expect(menu).not_to_be_visible()
    click_header(page, "plain", "number", button="right")
    menu.get_by_text("Statistics").click()
    expect(menu.get_by_test_id("stDataFrameStatisticsMetrics")).to_contain_text("Average")
    page.keyboard.press("Escape")
    expect(menu).not_to_be_visible()
    click_header(page, "plain", "number", button="right")
    menu.get_by_text("Hide column").click()
    wait_until(page, lambda: "number" not in headers(page, "plain"))


def test_a_header_shows_its_help(page: Page) -> None:
    box = grid(page, "plain").locator("canvas").first.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 24, box["y"] + HEADER / 2)
    expect(page.get_by_test_id("stDataFrameTooltipContent")).to_have_text("What it says")
    page.mouse.move(box["x"] + 24, box["y"] + 3 * HEADER)
    expect(page.get_by_test_id("stDataFrameTooltipContent")).not_to_be_visible()


def test_what_is_selected_goes_to_the_app(page: Page) -> None:
    box = grid(page, "selectable").locator("canvas").first.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 16, box["y"] + 2.5 * HEADER)
    expect(page.get_by_text("selected {'rows': [1], 'columns': [], 'cells': []}")).to_be_visible()
    page.mouse.click(box["x"] + 60, box["y"] + HEADER / 2)
    expect(page.get_by_text("selected {'rows': [1], 'columns': ['a'], 'cells': []}")).to_be_visible()
    page.mouse.click(box["x"] + 16, box["y"] + 2.5 * HEADER)
    expect(page.get_by_text("selected {'rows': [], 'columns': ['a'], 'cells': []}")).to_be_visible()
    settle(page)


def test_a_required_row_stays_selected(page: Page) -> None:
    expect(page.get_by_text("required [0]")).to_be_visible()
    box = grid(page, "required").locator("canvas").first.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 16, box["y"] + 2.5 * HEADER)
    expect(page.get_by_text("required [1]")).to_be_visible()
    page.mouse.click(box["x"] + 16, box["y"] + 2.5 * HEADER)
    page.mouse.click(box["x"] + 16, box["y"] + 1.5 * HEADER)
    expect(page.get_by_text("required [0]")).to_be_visible()


def test_the_last_of_a_million_rows_can_be_reached(page: Page) -> None:
    scroller = grid(page, "long").locator(".dvn-scroller")
    scroller.evaluate("(element) => { element.scrollTop = element.scrollHeight; }")
    wait_until(page, lambda: "999999" in column(page, "long", "i"))
    scroller.evaluate("(element) => { element.scrollTop = 0; }")
    wait_until(page, lambda: "0" in column(page, "long", "i"))


def test_a_million_rows_are_sorted_in_a_moment(page: Page) -> None:
    for _ in range(2):
        click_header(page, "long", "i")
    wait_until(page, lambda: "999999" in column(page, "long", "i"))


def test_the_page_has_what_screen_readers_need(page: Page) -> None:
    table = grid(page, "plain").locator("canvas table[role=grid]")
    assert table.get_attribute("aria-rowcount") == "9"
    assert table.locator("[role=columnheader]").count() == len(headers(page, "plain"))


def test_a_link_opens_by_a_click_and_none_that_would_run_a_script(page: Page) -> None:
    page.evaluate("() => { window.opened = []; window.open = (address) => void window.opened.push(address); }")
    canvas = grid(page, "links").locator("canvas").first
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    assert box is not None
    for row in (0, 1):
        page.mouse.move(box["x"] + 500, box["y"] + HEADER * (row + 1.5))
        expect(canvas).not_to_have_css("cursor", "pointer")
        page.mouse.move(box["x"] + 20, box["y"] + HEADER * (row + 1.5))
        expect(canvas).to_have_css("cursor", "pointer")
        page.mouse.down()
        page.mouse.up()
    wait_until(page, lambda: page.evaluate("window.opened") == ["https://example.com/"])
