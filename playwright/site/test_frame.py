"""What stands around the app: its main area, its sidebar, its menu."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.browser.app_page import START, settle

Open = Callable[[str], Page]


def test_the_page_carries_its_frame(open_script: Open) -> None:
    page = open_script("import streamlit as st\nst.sidebar.title('Side')\nst.write('x')\n")
    for name in ("stAppViewContainer", "stHeader", "stToolbar", "stMain", "stMainBlockContainer", "stSidebar"):
        expect(page.get_by_test_id(name)).to_have_count(1)
    expect(page.locator("main#stMain.stMain")).to_be_visible()
    expect(page.locator("section#stSidebar.stSidebar")).to_be_visible()
    page.get_by_label("Collapse sidebar").click()
    expect(page.get_by_test_id("stSidebarUserContent")).not_to_be_visible()
    page.get_by_test_id("stExpandSidebarButton").click()
    expect(page.get_by_test_id("stSidebarUserContent")).to_be_visible()


def test_the_menu_reruns_and_changes_the_theme(open_script: Open) -> None:
    page = open_script("""
import streamlit as st

st.session_state.runs = st.session_state.get("runs", 0) + 1
st.write("runs", st.session_state.runs)
st.text_input("field")
""")
    page.get_by_test_id("stMainMenuButton").click()
    page.get_by_test_id("stMainMenuItem-rerun").click()
    expect(page.get_by_text("runs")).to_have_text("runs 2")
    page.keyboard.press("r")
    expect(page.get_by_text("runs")).to_have_text("runs 3")
    page.get_by_label("field").click()
    page.keyboard.type("r")
    settle(page)
    expect(page.get_by_text("runs")).to_have_text("runs 3")
    page.get_by_test_id("stMainMenuButton").click()
    page.get_by_role("menuitemradio", name="Dark").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.wait_for_selector('[data-test-script-state="notRunning"]', timeout=START)


def test_settings_and_menu_name_the_same_theme(open_script: Open) -> None:
    page = open_script("import streamlit as st\nst.write('x')\n")
    page.get_by_test_id("stMainMenuButton").click()
    page.get_by_test_id("stMainMenuItem-settings").click()
    theme = page.get_by_role("dialog", name="Settings").get_by_role("group", name="Theme")
    expect(theme.get_by_role("radio", name="System")).to_be_checked()
    theme.get_by_role("radio", name="System").focus()
    page.keyboard.press("ArrowUp")  # from the first to the last
    expect(theme.get_by_role("radio", name="Dark")).to_be_checked()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("stMainMenuButton")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitemradio", name="Dark")).to_be_checked()


def test_a_person_makes_the_app_wide_in_the_settings_and_it_stays_so(open_script: Open) -> None:
    page = open_script("""
import streamlit as st

if st.button("wide"):
    st.set_page_config(layout="wide")
""")
    container = page.get_by_test_id("stAppViewContainer")
    expect(container).to_have_attribute("data-layout", "narrow")
    page.get_by_test_id("stMainMenuButton").click()
    page.get_by_test_id("stMainMenuItem-settings").click()
    dialog = page.get_by_role("dialog", name="Settings")
    wide = dialog.get_by_role("checkbox", name="Wide mode")
    page.keyboard.press("Tab")
    wide.focus()
    page.keyboard.press("Space")
    expect(container).to_have_attribute("data-layout", "wide")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    page.reload()
    expect(container).to_have_attribute("data-layout", "wide")
    page.wait_for_selector('[data-test-script-state="notRunning"]', timeout=START)
    page.get_by_test_id("stMainMenuButton").click()
    page.get_by_test_id("stMainMenuItem-settings").click()
    wide.focus()
    page.keyboard.press("Space")  # as the script says: the choice is forgotten
    expect(container).to_have_attribute("data-layout", "narrow")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="wide", exact=True).click()
    expect(container).to_have_attribute("data-layout", "wide")
