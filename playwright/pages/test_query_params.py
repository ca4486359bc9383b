"""The address and the app: what the script writes there, and the widgets that are bound to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser.app_page import open_app, says, settle

SCRIPT = """
import streamlit as st

name = st.text_input("Name", "nobody", key="name", bind="query-params")
tags = st.multiselect("Tags", ["a", "b", "c"], key="tags", bind="query-params")
if st.button("Write"):
    st.query_params["step"] = int(st.query_params.get("step", 0)) + 1
    st.query_params["also"] = "written"
if st.button("Assign", on_click=lambda: st.session_state.update(name="assigned")):
    pass
st.text(f"{name} {tags} {dict(st.query_params)}")
"""


@pytest.fixture(scope="module")
def address(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    script = tmp_path_factory.mktemp("query") / "app.py"
    script.write_text(SCRIPT, "utf-8")
    return built(script)


def test_what_is_typed_is_in_the_address_and_survives_a_reload(page: Page, address: str) -> None:
    open_app(page, address)
    entries = page.evaluate("history.length")
    field = page.get_by_label("Name")
    field.fill("Ada & Co")
    field.press("Enter")
    says(page, "Ada & Co [] {'name': 'Ada & Co'}")
    expect(page).to_have_url(f"{address}?name=Ada+%26+Co")
    assert page.evaluate("history.length") == entries
    page.reload()
    says(page, "Ada & Co [] {'name': 'Ada & Co'}")
    expect(field).to_have_value("Ada & Co")
    field.fill("nobody")
    field.press("Enter")
    expect(page).to_have_url(address)


def test_an_address_sets_widgets_and_loses_what_they_do_not_take(page: Page, address: str) -> None:
    open_app(page, f"{address}?tags=b&tags=none&tags=c&other=1")
    says(page, "nobody ['b', 'c'] {'tags': 'c', 'other': '1'}")
    expect(page).to_have_url(f"{address}?tags=b&tags=c&other=1")


def test_one_goes_back_to_what_stood_there_before_the_script_wrote(page: Page, address: str) -> None:
    open_app(page, address)
    field = page.get_by_label("Name")
    field.fill("A")
    field.press("Enter")
    says(page, "A [] {'name': 'A'}")
    page.get_by_role("button", name="Write").click()
    says(page, "A [] {'name': 'A', 'step': '1', 'also': 'written'}")
    field.fill("B")
    field.press("Enter")
    says(page, "B [] {'name': 'B', 'step': '1', 'also': 'written'}")
    page.go_back()
    says(page, "A [] {'name': 'A'}")
    expect(field).to_have_value("A")
    page.go_forward()
    says(page, "B [] {'name': 'B', 'step': '1', 'also': 'written'}")
    expect(field).to_have_value("B")


def test_what_the_script_assigns_is_in_the_address(page: Page, address: str) -> None:
    open_app(page, address)
    page.get_by_role("button", name="Assign").click()
    says(page, "assigned [] {'name': 'assigned'}")
    settle(page)
    expect(page).to_have_url(f"{address}?name=assigned")
