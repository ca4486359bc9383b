"""Cells of a table in a browser: as a Styler makes them, buttons, other themes, touch, text from right to left."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser.app_page import open_app, settle, wait_until
from tests.support.command import run_sitelet
from tests.support.hosts.static_host import StaticHost

DISTRIBUTION = os.environ.get("SITELET_PACKAGES")
pytestmark = pytest.mark.skipif(DISTRIBUTION is None, reason="SITELET_PACKAGES names no Pyodide distribution")

APP = """
import pandas as pd
import streamlit as st

frame = pd.DataFrame({"n": [1.25, 3.0, 2.0], "b": ["x", "y", None]})
styled = frame.style.format("{:.1f}!", subset=["n"]).set_caption("Caption").hide(["b"], axis="columns")
LOUD = "color: #00f; background-color: #ff0; font-weight: bold"
styled = styled.map(lambda value: LOUD if value == 3 else "", subset=["n"])
st.container(key="styled").dataframe(styled, hide_index=True)

st.session_state.setdefault("calls", [])


def note(name):
    st.session_state.calls.append((name, dict(st.session_state.opened)))


st.container(key="buttons").dataframe(
    {"number": [1, 3, 2], "open": ["Open 1", "Open 3", None]},
    hide_index=True,
    column_config={"open": st.column_config.ButtonColumn(key="opened", on_click=note, args=("open",))},
)
st.text(f"pressed {st.session_state.opened} calls {st.session_state.calls}")
st.container(key="both").dataframe({"text": ["\u05e9\u05dc\u05d5\u05dd", "left"]}, hide_index=True)
st.container(key="long").dataframe({"number": range(1000)}, hide_index=True)
"""
CONFIG = """
[theme.dark]
dataframeHeaderBackgroundColor = "#204060"
"""
ROW = 35
STYLERS_MODULES = ("jinja2", "markupsafe")


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StaticHost]:
    app = tmp_path_factory.mktemp("app")
    (app / "app.py").write_text(APP, "utf-8")
    (app / ".streamlit").mkdir()
    (app / ".streamlit" / "config.toml").write_text(CONFIG, "utf-8")
    (app / "requirements.txt").write_text("pandas\n", "utf-8")
    for name in STYLERS_MODULES:  # the distribution has none of them
        module = Path(import_module(name).__file__ or "").parent
        shutil.copytree(module, app / name, ignore=shutil.ignore_patterns("*.so", "*.c", "__pycache__"))
    site = tmp_path_factory.mktemp("site")
    done = run_sitelet("build", app, "-o", site, "--packages", DISTRIBUTION or "")
    assert done.returncode == 0, done.stderr
    host = StaticHost(site)
    yield host
    host.stop()


@pytest.fixture(scope="module")
def page(browser: Browser, host: StaticHost) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1000, "height": 1400})
    page = open_app(context.new_page(), f"{host.address}/")
    for key in ("styled", "buttons", "both", "long"):
        expect(grid(page, key).locator("th").first).to_be_attached()
    yield page
    context.close()


def grid(page: Page, key: str) -> Locator:
    return page.locator(f".st-key-{key}").get_by_test_id("stDataFrame")


def place(page: Page, key: str, column: int, row: int) -> tuple[float, float]:
    """The middle of a cell, of columns that share the width; row -1 is the header."""
    box = grid(page, key).locator("canvas").first.bounding_box()
    assert box is not None
    width = box["width"] / grid(page, key).locator("th").count()
    return box["x"] + width * (column + 0.5), box["y"] + ROW * (row + 1.5)


def sort_downwards(page: Page, key: str) -> None:
    """Click the first header twice, where nothing else is."""
    box = grid(page, key).locator("canvas").first.bounding_box()
    assert box is not None
    for arrow in "↑↓":
        page.mouse.click(box["x"] + 24, box["y"] + ROW / 2)
        expect(grid(page, key).locator("th").first).to_contain_text(arrow)


COLORS_IN = """(canvas, [left, top, width, height]) => {
  const scale = canvas.width / canvas.clientWidth;
  const cut = [left, top, width, height].map((each) => Math.round(each * scale));
  const { data } = canvas.getContext("2d").getImageData(...cut);
  const counts = {};
  for (let at = 0; at < data.length; at += 4) {
    const color = [...data.slice(at, at + 3)].join(",");
    counts[color] = (counts[color] ?? 0) + 1;
  }
  return counts;
}"""


def colors(page: Page, key: str, column: int, row: int, part: tuple[float, float] = (0, 1)) -> dict[str, int]:
    """How many pixels of a cell, or of a part of its width, have which colour."""
    canvas = grid(page, key).locator("canvas").nth(1 if row < 0 else 0)  # the header has one of its own
    box = canvas.bounding_box()
    assert box is not None
    width = box["width"] / grid(page, key).locator("th").count()
    left, right = (width * (column + each) for each in part)
    cut = [left + 3, ROW * (row + 1) + 3, right - left - 6, ROW - 6]
    counts: dict[str, int] = canvas.evaluate(COLORS_IN, cut)
    return counts


def background(page: Page, key: str, column: int, row: int) -> str:
    counts = colors(page, key, column, row)
    return max(counts, key=counts.__getitem__)


def is_yellow(color: str) -> bool:
    """Also where the cell is selected, which tints it."""
    red, green, blue = (int(part) for part in color.split(","))
    return red > 230 and green > 200 and blue < 60


def test_a_styler_colours_cells_wherever_their_rows_are(page: Page) -> None:
    wait_until(page, lambda: is_yellow(background(page, "styled", 0, 1)))
    texts = [[int(part) for part in each.split(",")] for each in colors(page, "styled", 0, 1)]
    assert any(blue > 150 and red < 100 for red, _, blue in texts)
    assert background(page, "styled", 0, 0) == "255,255,255"
    sort_downwards(page, "styled")
    wait_until(page, lambda: is_yellow(background(page, "styled", 0, 0)))
    assert background(page, "styled", 0, 1) == "255,255,255"


def test_a_press_in_a_column_of_buttons_names_the_row_of_the_table(page: Page) -> None:
    expect(page.get_by_text("pressed None calls []")).to_be_visible()
    sort_downwards(page, "buttons")
    button = place(page, "buttons", 1, 0)
    canvas = grid(page, "buttons").locator("canvas").first
    page.mouse.move(button[0] + 100, button[1])
    expect(canvas).not_to_have_css("cursor", "pointer")
    page.mouse.move(*button)
    expect(canvas).to_have_css("cursor", "pointer")
    page.mouse.down()
    page.mouse.up()
    click = "{'row': 1, 'label': 'Open 3'}"
    expect(page.get_by_text(f"pressed {click} calls [('open', {click})]")).to_be_visible()


def test_a_button_in_a_cell_is_pressed_by_the_keyboard(page: Page) -> None:
    page.mouse.click(*place(page, "buttons", 0, 2))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    click = "{'row': 0, 'label': 'Open 1'}"
    expect(page.get_by_text(f"pressed {click}")).to_be_visible()
    settle(page)


def test_what_is_read_from_right_to_left_stands_on_the_right(page: Page) -> None:
    left, right = (0, 0.2), (0.8, 1)
    wait_until(page, lambda: len(colors(page, "both", 0, 0, right)) > 1)
    assert len(colors(page, "both", 0, 0, left)) == 1
    assert len(colors(page, "both", 0, 1, left)) > 1
    assert len(colors(page, "both", 0, 1, right)) == 1


def test_another_theme_draws_the_cells_anew(page: Page) -> None:
    assert background(page, "both", 0, 0) == "255,255,255"
    assert background(page, "both", 0, -1) != "32,64,96"
    page.emulate_media(color_scheme="dark")
    wait_until(page, lambda: background(page, "both", 0, 0) != "255,255,255")
    assert max(int(part) for part in background(page, "both", 0, 0).split(",")) < 64
    wait_until(page, lambda: background(page, "both", 0, -1) == "32,64,96")
    page.emulate_media(color_scheme="light")
    wait_until(page, lambda: background(page, "both", 0, 0) == "255,255,255")


def test_a_finger_scrolls_and_taps(page: Page) -> None:
    scroller = grid(page, "long").locator(".dvn-scroller")
    scroller.scroll_into_view_if_needed()
    x, y = place(page, "long", 0, 6)
    touch(page, (x, y), *((x, y - each) for each in range(10, 160, 10)))
    wait_until(page, lambda: scroller.evaluate("(element) => element.scrollTop") > 100)
    touch(page, (x, y))
    expect(grid(page, "long").locator("[aria-selected=true]")).to_have_count(1)
    grid(page, "buttons").scroll_into_view_if_needed()
    touch(page, place(page, "buttons", 1, 0))
    expect(page.get_by_text("calls [('open'")).to_be_visible()
    settle(page)


def touch(page: Page, start: tuple[float, float], *way: tuple[float, float]) -> None:
    """A finger comes down, goes its way, and leaves."""
    session = page.context.new_cdp_session(page)
    for kind, points in (("touchStart", [start]), *(("touchMove", [each]) for each in way), ("touchEnd", [])):
        touches = [{"x": x, "y": y} for x, y in points]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})
    session.detach()
