"""A session that was restored in part: the app works all the same, or says how it can be used again."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.browser.app_page import says, settle
from tests.support.browser.kept_session import reload, stored

APP = """
import sqlite3

import streamlit as st

if "ready" not in st.session_state:
    st.session_state.db = sqlite3.connect(":memory:")
    st.session_state.ready = True
st.text(st.session_state.db.execute("select 1 + 1").fetchone())
number = st.text_input("Number", "1", key="number")
st.text(f"twice {int(number) * 2}")
"""


def test_a_reload_finds_the_app_and_one_that_fails_with_its_session_offers_another(
    page: Page, open_script: Callable[[str], Page]
) -> None:
    open_script(APP)
    number = page.get_by_label("Number")
    number.fill("4")
    number.press("Enter")
    says(page, "twice 8")
    for _ in range(2):
        stored(page)
        reload(page)
        says(page, "(2,)")
        says(page, "twice 8")
    expect(page.locator(".notice")).to_have_count(0)

    number.fill("four")
    number.press("Enter")
    expect(page.get_by_test_id("stException")).to_be_visible()
    stored(page)
    expect(page.locator(".notice")).to_have_count(0)
    reload(page)
    expect(page.get_by_test_id("stException")).to_be_visible()
    page.get_by_role("status", name="Notices").get_by_role("button", name="Start over").click()
    says(page, "twice 2")
    settle(page)
    expect(page.locator(".notice")).to_have_count(0)
