"""A structure in a browser: what it shows, how it opens and closes, and what is copied of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser.app_page import open_app

APP = """
import streamlit as st
st.json({"id": 12345678901234567890, "list": [1, {"deep": [None, float("nan")]}], "text": "a\\nb"})
st.json({"a": {"b": {"c": 1}}}, expanded=2)
st.json([1], expanded=False)
st.json(list(range(250)))
st.json("// a note\\n{unquoted: 'text', more: .5,}")
st.json('{"a": 1, <b>}')
st.json("5")
"""


@pytest.fixture(scope="module")
def page(browser: Browser, built: Callable[[Path], str], written: Callable[[str], Path]) -> Iterator[Page]:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield open_app(context.new_page(), built(written(APP)))
    context.close()


def text(page: Page, number: int) -> str:
    return page.get_by_test_id("stJson").nth(number).inner_text()


def test_a_structure_shows_indices_badges_and_every_digit(page: Page) -> None:
    assert text(page, 0) == "\n".join(
        [
            *("{", '"id":12345678901234567890', '"list":[', "0:1", "1:{", '"deep":[', "0:NULL", "1:NaN", "]", "}", "]"),
            *(r'"text":"a\nb"', "}"),
        ]
    )


def test_as_many_levels_are_open_as_the_script_asks_for(page: Page) -> None:
    assert text(page, 1) == '{\n"a":{\n"b":{...}\n}\n}'
    assert text(page, 2) == "[...]"


def test_long_arrays_come_in_groups(page: Page) -> None:
    assert text(page, 3) == "[\n[0 - 99]\n[100 - 199]\n[200 - 249]\n]"
    items = page.get_by_role("tree").nth(3).get_by_role("treeitem")
    items.filter(has_text="200 - 249").click()
    expect(items).to_have_count(54)
    expect(items.last).to_have_text("249:249")
    items.filter(has_text="200 - 249").click()
    expect(items).to_have_count(4)


def test_text_may_be_more_than_json(page: Page) -> None:
    assert text(page, 4) == '{\n"unquoted":"text"\n"more":0.5\n}'
    assert text(page, 5) == "5"


def test_text_that_is_none_is_named(page: Page) -> None:
    fault = page.get_by_test_id("stAlertContentError")
    expect(fault).to_contain_text("Json Parse Error: ")
    expect(fault).to_contain_text('{"a": 1, < ← here')


def test_a_structure_is_used_by_keyboard(page: Page) -> None:
    tree = page.get_by_role("tree").nth(1)
    items = tree.get_by_role("treeitem")
    items.first.focus()
    page.keyboard.press("End")
    expect(items.last).to_be_focused()
    expect(items.last).to_have_accessible_name('"b":{...}')
    page.keyboard.press("ArrowRight")
    expect(items.last).to_have_text('"c":1')
    page.keyboard.press("ArrowRight")
    expect(items.last).to_be_focused()
    page.keyboard.press("ControlOrMeta+c")
    page.wait_for_function("async () => (await navigator.clipboard.readText()) === '1'")
    page.keyboard.press("ArrowLeft")
    expect(items.nth(2)).to_be_focused()
    page.keyboard.press("ControlOrMeta+c")
    page.wait_for_function("""async () => (await navigator.clipboard.readText()) === '{\\n  "c": 1\\n}'""")
    page.keyboard.press("Enter")
    expect(items.nth(2)).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowLeft")
    expect(items).to_have_count(1)
    page.keyboard.press("Tab")
    expect(page.get_by_role("tree").nth(2).get_by_role("treeitem")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(items.first).to_be_focused()


def test_an_entry_is_copied_by_mouse(page: Page) -> None:
    row = page.get_by_role("treeitem", name='"id":12345678901234567890')
    row.hover()
    row.get_by_title("Copy to clipboard").click()
    page.wait_for_function("async () => (await navigator.clipboard.readText()) === '12345678901234567890'")
