"""Tables that are too large, too wide, or hostile leave a page that answers; all of one can be reached by keyboard."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser.app_page import open_app, says, wait_until
from tests.support.command import run_sitelet
from tests.support.hosts.static_host import StaticHost

# A distribution that has it is too large for the repository.
DISTRIBUTION = os.environ.get("SITELET_PACKAGES")
pytestmark = pytest.mark.skipif(DISTRIBUTION is None, reason="SITELET_PACKAGES names no Pyodide distribution")

APP = r"""
import numpy as np
import pandas as pd
import streamlit as st

@st.fragment
def count():
    state = st.session_state
    state.clicks = state.get("clicks", 0) + st.button("Click", key="click")
    st.text(f"clicks={state.clicks}")

count()
with st.container(key="cells"):
    st.dataframe(pd.DataFrame(np.arange(10_000_000).reshape(1_000_000, 10)), hide_index=True)
with st.container(key="columns"):
    st.dataframe(pd.DataFrame([range(5000)] * 3), hide_index=True)
with st.container(key="hostile"):
    st.dataframe(
        {
            "value": [
                "<img src=x onerror=window.harmed=1>",
                "=HYPERLINK(1)",
                "\u202egnp.exe",
                "\ud800",
                "a\0b",
                "[x](javascript:window.harmed=1)",
                "x" * 1_000_000,
            ]
        },
        hide_index=True,
    )
with st.container(key="static"):
    st.table(["<img src=x onerror=window.harmed=1>", "[x](javascript:window.harmed=1)", "\ud800", "x" * 1_000_000])
held = [1]
held.append(held)
st.container(key="cyclic").dataframe({"a": [held, held]}, hide_index=True)
ragged = st.container(key="ragged")
ragged.dataframe([[1, 2], [3], [], [4, 5, 6]], hide_index=True)
event = st.dataframe({"a": range(1000), "b": range(1000)}, key="keyed", on_select="rerun", hide_index=True)
st.text(f"rows={event.selection.rows}")
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    app = tmp_path_factory.mktemp("app")
    (app / "app.py").write_text(APP, "utf-8")
    (app / "requirements.txt").write_text("pandas\n", "utf-8")
    site = app / "site"
    done = run_sitelet("build", app, "-o", site, "--packages", DISTRIBUTION or "")
    assert done.returncode == 0, done.stderr
    host = StaticHost(site)
    yield host.address
    host.stop()


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1000, "height": 1000})
    page = open_app(context.new_page(), address)
    expect(page.get_by_text("rows=[]")).to_be_visible(timeout=60_000)
    yield page
    context.close()


def grid(page: Page, key: str) -> Locator:
    return page.locator(f".st-key-{key}").get_by_test_id("stDataFrame")


def cells(page: Page, key: str, column: int = 0) -> list[str]:
    """The cells of a column that a screen reader is told of."""
    read = "(rows, column) => rows.map((row) => row.cells[column]?.textContent ?? '')"
    texts: list[str] = grid(page, key).locator("tbody tr").evaluate_all(read, column)
    return texts


def answers(page: Page) -> None:
    """The page answers a click."""
    text = page.get_by_text("clicks=").inner_text()
    page.get_by_role("button", name="Click").click()
    says(page, f"clicks={int(text.removeprefix('clicks=')) + 1}")


def focused(page: Page) -> int:
    """The row of the cell that the keyboard is at, as a screen reader is told: the header is the first."""
    index = page.evaluate("document.activeElement.closest('[role=row]')?.ariaRowIndex")
    return int(index or 0)


def test_ten_million_cells_are_shown_and_the_page_answers(page: Page) -> None:
    grid(page, "cells").scroll_into_view_if_needed()
    wait_until(page, lambda: cells(page, "cells")[:2] == ["0", "10"])
    answers(page)
    scroller = grid(page, "cells").locator(".dvn-scroller")
    scroller.evaluate("(element) => { element.scrollTop = element.scrollHeight; }")
    wait_until(page, lambda: "9999990" in cells(page, "cells"))
    answers(page)


def test_five_thousand_columns_are_shown_and_the_page_answers(page: Page) -> None:
    columns = grid(page, "columns")
    columns.scroll_into_view_if_needed()
    wait_until(page, lambda: cells(page, "columns") == ["0"] * 3)
    columns.locator(".dvn-scroller").evaluate("(element) => { element.scrollLeft = element.scrollWidth; }")
    wait_until(page, lambda: "4999" in columns.locator("tbody td").all_text_contents())
    assert columns.locator("[role=grid]").get_attribute("aria-colcount") == "5000"
    answers(page)


def test_strings_are_shown_as_they_are_and_do_no_harm(page: Page) -> None:
    grid(page, "hostile").scroll_into_view_if_needed()
    wait_until(page, lambda: len(cells(page, "hostile")) == 7)
    found = cells(page, "hostile")
    assert found[:3] == ["<img src=x onerror=window.harmed=1>", "=HYPERLINK(1)", "\u202egnp.exe"]
    assert found[3] in ("?", "\ufffd")
    assert found[4] == "a\0b"
    static = page.locator(".st-key-static").get_by_test_id("stTable")
    static.scroll_into_view_if_needed()
    assert static.locator("img, a[href^=javascript]").count() == 0
    assert page.evaluate("'harmed' in window") is False
    answers(page)


def test_lists_that_hold_themselves_and_rows_of_different_lengths_are_shown(page: Page) -> None:
    grid(page, "ragged").scroll_into_view_if_needed()
    wait_until(page, lambda: cells(page, "ragged", 2) == ["", "", "", "6"])
    grid(page, "cyclic").scroll_into_view_if_needed()
    wait_until(page, lambda: cells(page, "cyclic") == ["[1, [...]]"] * 2)


def test_a_screen_reader_is_told_which_rows_and_columns_there_are(page: Page) -> None:
    table = grid(page, "keyed").locator("canvas table[role=grid]")
    grid(page, "keyed").scroll_into_view_if_needed()
    expect(table).to_have_attribute("aria-rowcount", "1001")
    headers = table.locator("[role=columnheader]")
    assert [each for each in headers.all_text_contents() if each] == ["a", "b"]
    columns = [
        row.locator("[aria-colindex]").evaluate_all("(all) => all.map((each) => each.ariaColIndex)")
        for row in (table.locator("tr").nth(0), table.locator("tr").nth(1))
    ]
    assert columns[0] == columns[1]
    assert table.get_attribute("aria-colcount") == columns[0][-1]
    rows = table.locator("tbody tr").evaluate_all("(all) => all.map((each) => each.ariaRowIndex)")
    assert rows[:3] == ["2", "3", "4"]


def test_the_keyboard_reaches_all_of_a_table_and_selects(page: Page) -> None:
    canvas = grid(page, "keyed").locator("canvas").first
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 200, box["y"] + 50)
    wait_until(page, lambda: focused(page) == 2)
    page.keyboard.press("ArrowDown")
    wait_until(page, lambda: focused(page) == 3)
    page.keyboard.press("PageDown")
    wait_until(page, lambda: focused(page) > 6)
    page.keyboard.press("Control+End")
    wait_until(page, lambda: focused(page) == 1001)
    page.keyboard.press("Control+Home")
    wait_until(page, lambda: focused(page) == 2)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+Space")
    says(page, "rows=[0]")
    answers(page)
