"""A table that is edited in a browser: by mouse and keyboard, from the clipboard, row by row, and after a reload."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.browser.app_page import open_app, settle, wait_until

APP = """
import json
import streamlit as st

def changed():
    st.session_state.setdefault("calls", []).append(len(st.session_state.people["added_rows"]))

column = st.column_config
people = st.data_editor(
    {"name": ["Ada", "Grace"], "born": [1815, 1906], "known": [True, False]},
    key="people",
    num_rows="dynamic",
    column_config={"name": column.TextColumn(required=True), "born": column.NumberColumn(min_value=1800)},
    on_change=changed,
)
st.text("people " + json.dumps(st.session_state.people))
st.text("data " + json.dumps(people))
st.text(f"calls {st.session_state.get('calls', [])}")

st.data_editor(
    {"pick": ["x", "y"], "many": [["x"], []], "day": ["a", "b"], "fixed": ["no", "no"]},
    key="kinds",
    disabled=["fixed"],
    column_config={
        "pick": column.SelectboxColumn(options=["x", "y", "z"]),
        "many": column.MultiselectColumn(options=["x", "y", "z"]),
    },
)
st.text("kinds " + json.dumps(st.session_state.kinds))
grid = st.data_editor({f"c{n}": [n] for n in range(10)}, key="grid", num_rows="add")
st.text(f"grid {len(grid['c0'])} {sum(map(sum, grid.values()))}")
"""
HEADER = ROW = 35
MARKERS = 33


@pytest.fixture(scope="module")
def address(built: Callable[[Path], str], written: Callable[[str], Path]) -> str:
    return built(written(APP))


@pytest.fixture
def editor(page: Page, address: str) -> Page:
    page.set_viewport_size({"width": 1000, "height": 1400})
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_app(page, address)
    for key in ("people", "kinds", "grid"):
        expect(table(page, key).locator("canvas").first).to_be_visible()
    return page


def table(page: Page, key: str) -> Locator:
    return page.locator(f".st-key-{key}").get_by_test_id("stDataFrame")


def point(page: Page, key: str, column: int, row: int) -> tuple[float, float]:
    """The middle of a cell; of the markers, column -1."""
    box = table(page, key).locator("canvas").first.bounding_box()
    assert box is not None
    left = MARKERS if key == "people" else 0
    columns = table(page, key).locator("th").count()
    width = (box["width"] - left) / columns
    x = left / 2 if column < 0 else left + width * (column + 0.5)
    return box["x"] + x, box["y"] + HEADER + ROW * (row + 0.5)


def press(page: Page, key: str, column: int, row: int) -> None:
    """Click what reacts to it at once: a marker, the box of a truth value, or the row after the last."""
    x, y = point(page, key, column, row)
    page.mouse.move(x, y)
    page.mouse.click(x, y)
    # The grid takes the focus a moment later.
    expect(page.locator(f".st-key-{key} canvas :focus, .st-key-{key} canvas:focus, .gdg-input:focus")).to_be_attached()


def click(page: Page, key: str, column: int, row: int) -> None:
    """Click a cell, so that keys go to it."""
    press(page, key, column, row)
    cell = f"#glide-cell-{column + (key == 'people')}-{row}"  # markers are a column
    expect(page.locator(f".st-key-{key} canvas {cell}[aria-selected=true]:focus")).to_be_attached()


def shown(page: Page, name: str) -> Any:
    text = page.get_by_test_id("stText").filter(has_text=f"{name} ").inner_text()
    return json.loads(text.removeprefix(f"{name} "))


def becomes(page: Page, name: str, expected: Any) -> None:
    wait_until(page, lambda: shown(page, name) == expected)


def state(edited: Any = None, added: Any = None, deleted: Any = None) -> dict[str, Any]:
    return {"edited_rows": edited or {}, "added_rows": added or [], "deleted_rows": deleted or []}


def paste(page: Page, text: str) -> None:
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("ControlOrMeta+v")


def test_typing_on_a_cell_edits_it_and_the_first_key_counts(editor: Page) -> None:
    click(editor, "people", 0, 0)
    editor.keyboard.type("Mary")
    editor.keyboard.press("Enter")
    becomes(editor, "people", state({"0": {"name": "Mary"}}))
    # Enter goes down, Tab to the right.
    editor.keyboard.type("Jean")
    editor.keyboard.press("Tab")
    editor.keyboard.type("1917")
    editor.keyboard.press("Enter")
    becomes(editor, "people", state({"0": {"name": "Mary"}, "1": {"name": "Jean", "born": 1917}}))
    assert shown(editor, "data") == {"name": ["Mary", "Jean"], "born": [1815, 1917], "known": [True, False]}


def test_escape_and_what_a_column_does_not_take_leave_a_cell_as_it_was(editor: Page) -> None:
    click(editor, "people", 1, 0)
    editor.keyboard.type("1700")
    expect(editor.locator(".gdg-invalid")).to_be_visible()
    editor.keyboard.press("Enter")
    click(editor, "people", 0, 0)
    editor.keyboard.type("Nobody")
    editor.keyboard.press("Escape")
    editor.keyboard.press("Delete")  # of a required column nothing is cleared
    press(editor, "people", 2, 1)
    becomes(editor, "people", state({"1": {"known": True}}))


def test_cells_are_cleared_undone_and_done_again(editor: Page) -> None:
    click(editor, "people", 1, 0)
    editor.keyboard.press("Shift+ArrowDown")
    editor.keyboard.press("Delete")
    cleared = state({"0": {"born": None}, "1": {"born": None}})
    becomes(editor, "people", cleared)
    editor.keyboard.press("ControlOrMeta+z")
    becomes(editor, "people", state())
    editor.keyboard.press("ControlOrMeta+Shift+z")
    becomes(editor, "people", cleared)
    editor.keyboard.press("ControlOrMeta+z")
    becomes(editor, "people", state())
    editor.keyboard.press("ControlOrMeta+y")
    becomes(editor, "people", cleared)


def test_a_row_is_added_once_it_has_what_is_required(editor: Page) -> None:
    press(editor, "people", 1, 2)  # the row after the last
    expect(editor.locator(".gdg-input")).to_be_focused()
    editor.keyboard.type("1912")
    editor.keyboard.press("Enter")
    expect(table(editor, "people").locator("tbody tr")).to_have_count(3)
    settle(editor)
    assert shown(editor, "people") == state()
    click(editor, "people", 0, 2)
    editor.keyboard.type("Alan")
    editor.keyboard.press("Enter")
    becomes(editor, "people", state(added=[{"born": 1912, "name": "Alan"}]))
    becomes(editor, "calls", [1])


def test_rows_are_deleted_by_key_and_by_button(editor: Page) -> None:
    press(editor, "people", -1, 0)
    editor.keyboard.press("Delete")
    becomes(editor, "people", state(deleted=[0]))
    press(editor, "people", -1, 0)
    table(editor, "people").hover()
    table(editor, "people").get_by_label("Delete row(s)").click()
    becomes(editor, "people", state(deleted=[0, 1]))
    becomes(editor, "data", {"name": [], "born": [], "known": []})


def test_a_thousand_cells_are_pasted_at_once_and_rows_are_added_for_them(editor: Page) -> None:
    click(editor, "grid", 0, 0)
    paste(editor, "\n".join("\t".join(["2"] * 10) for _ in range(100)))
    expect(editor.get_by_text("grid 100 2000")).to_be_visible()


def test_options_are_chosen_by_key_and_by_mouse(editor: Page) -> None:
    click(editor, "kinds", 0, 0)
    editor.keyboard.type("z")
    expect(editor.get_by_role("option")).to_have_count(1)
    editor.keyboard.press("Enter")
    becomes(editor, "kinds", state({"0": {"pick": "z"}}))
    editor.keyboard.press("Enter")  # it is at the cell below
    editor.get_by_role("option", name="x").click()
    becomes(editor, "kinds", state({"0": {"pick": "z"}, "1": {"pick": "x"}}))
    click(editor, "kinds", 1, 1)
    editor.keyboard.press("Enter")
    editor.get_by_role("option", name="y").click()
    editor.get_by_role("option", name="z").click()
    editor.keyboard.press("Tab")
    becomes(editor, "kinds", state({"0": {"pick": "z"}, "1": {"pick": "x", "many": ["y", "z"]}}))
    # A disabled column takes nothing.
    click(editor, "kinds", 3, 0)
    editor.keyboard.type("yes")
    click(editor, "kinds", 2, 0)
    editor.keyboard.type("c")
    editor.keyboard.press("Enter")
    becomes(editor, "kinds", state({"0": {"pick": "z", "day": "c"}, "1": {"pick": "x", "many": ["y", "z"]}}))


def test_edits_are_there_after_a_reload(editor: Page) -> None:
    click(editor, "people", 0, 0)
    editor.keyboard.type("Mary")
    editor.keyboard.press("Enter")
    becomes(editor, "people", state({"0": {"name": "Mary"}}))
    settle(editor)
    editor.reload()
    cell = table(editor, "people").locator("tbody tr").first.locator("td").first
    expect(cell).to_have_text("Mary")
    click(editor, "people", 1, 1)
    editor.keyboard.type("1907")
    editor.keyboard.press("Enter")
    becomes(editor, "people", state({"0": {"name": "Mary"}, "1": {"born": 1907}}))
