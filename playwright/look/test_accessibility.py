"""Nobody is kept out: what axe finds, the keyboard, what is announced, motion, and zoom."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, ViewportSize, expect

from tests.support.browser.app_page import complete, open_app, settle
from tests.support.command import ROOT

Open = Callable[[str], Page]

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
WIDE: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}


def barriers(page: Page, **rules: bool) -> str:
    """What axe finds, a paragraph each. An index without a name has a header without a text in every grid."""
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE)
    options = {"resultTypes": ["violations"], "rules": {rule: {"enabled": on} for rule, on in rules.items()}}
    found: list[Any] = page.evaluate("async (options) => (await axe.run(options)).violations", options)
    return "\n\n".join(
        f"{rule['id']}: {node['html']}\n{node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
        if not (rule["id"] == "empty-table-header" and 'role="columnheader"' in node["html"])
    )


def open_gallery(page: Page, address: str) -> Page:
    """The gallery, once its rarer parts, loaded when first needed, are there too."""
    open_app(page, address)
    for part in (".katex-display", ".token.keyword", "p:has-text('😄')"):
        expect(page.locator(part).first).to_be_attached()
    return complete(page)


def open_all(page: Page) -> None:
    """What is closed is looked at too."""
    page.evaluate("for (const each of document.querySelectorAll('details:not([open]) > summary')) each.click()")
    page.evaluate("for (const each of document.querySelectorAll('[role=tab][aria-selected=false]')) each.click()")
    expect(page.locator("details:not([open])")).to_have_count(0)


def make_dark(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


# --- barriers --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_no_barrier_on_a_page_with_everything(page: Page, gallery: str, viewport: ViewportSize) -> None:
    page.set_viewport_size(viewport)
    open_gallery(page, gallery)
    open_all(page)
    assert barriers(page) == ""
    make_dark(page)
    assert barriers(page) == ""


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_no_barrier_in_what_lies_over_the_page(page: Page, open_script: Open, viewport: ViewportSize) -> None:
    page.set_viewport_size(viewport)
    open_script("""
import datetime
import time

import streamlit as st

st.set_page_config(menu_items={"Get help": "https://example.com", "About": "# About it"})
st.sidebar.button("Side")
st.selectbox("Select", ["one", "two"])
st.multiselect("Several", ["one", "two", "three"], ["one"])
st.date_input("Day", datetime.date(2024, 5, 17), help="Help with a [link](https://example.com)")
st.date_input("Days", (datetime.date(2024, 5, 17), datetime.date(2024, 5, 20)))
st.color_picker("Color", "#00aaff")
if st.button("Busy"):
    with st.spinner("Working on `it`", show_time=True):
        time.sleep(4)
""")
    openers = [
        (page.get_by_role("combobox", name="Select"), page.get_by_role("listbox")),
        (page.get_by_role("combobox", name="Several"), page.get_by_role("listbox")),
        (page.get_by_role("button", name="Choose date Day", exact=True), page.get_by_role("dialog")),
        (page.get_by_role("button", name="Choose date range Days"), page.get_by_role("dialog")),
        (page.get_by_role("button", name="Color color picker"), page.get_by_role("dialog")),
        (page.get_by_role("button", name="Main menu"), page.get_by_role("menu")),
    ]
    for theme in ("light", "dark"):
        if theme == "dark":
            make_dark(page)
        page.get_by_role("button", name="Help for Day").focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        expect(page.get_by_role("tooltip")).to_be_visible()
        # What opens belongs to the field that opened it, not to a region of the page.
        assert barriers(page, region=False) == ""
        page.keyboard.press("Escape")
        for opener, opened in openers:
            opener.click()
            expect(opened).to_be_visible()
            assert barriers(page, region=False) == "", opener
            page.keyboard.press("Escape")
            expect(opened).to_have_count(0)
        page.keyboard.press("c")
        expect(page.get_by_role("dialog", name="Clear caches")).to_be_visible()
        assert barriers(page) == ""
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Busy").click()
        expect(page.get_by_test_id("stSpinner")).to_be_visible()
        assert barriers(page) == ""
        settle(page)
        page.get_by_role("button", name="Main menu").click()
        page.get_by_role("menuitem", name="About").click()
        expect(page.get_by_role("dialog", name="About")).to_be_visible()
        assert barriers(page, region=False) == ""
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        if viewport is PHONE:
            page.get_by_role("button", name="Expand sidebar").click()
            expect(page.get_by_role("button", name="Side", exact=True)).to_be_visible()
            assert barriers(page) == ""
            page.get_by_role("button", name="Collapse sidebar").click()


def with_script(source: str) -> Callable[[Route], None]:
    """Answers a request for the app's files with another script."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as files:
        files.writestr("script.py", source)
    return lambda route: route.fulfill(body=archive.getvalue(), content_type="application/zip")


def test_axe_finds_no_barrier_in_the_dialog_about_a_script_that_does_not_compile(page: Page, open_script: Open) -> None:
    page.route("**/app-*.zip", with_script("import streamlit as st\nst.write(\n"))
    open_script("import streamlit as st\n")
    dialog = page.get_by_role("dialog", name="Script execution error")
    expect(dialog).to_be_visible()
    assert barriers(page) == ""
    make_dark(page)
    assert barriers(page) == ""
    focused_in_dialog = "document.querySelector('[role=dialog]').contains(document.activeElement)"
    for _ in range(4):
        page.keyboard.press("Tab")
        assert page.evaluate(focused_in_dialog)
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


# --- keyboard --------------------------------------------------------------------------------------------------------

CONTROLS = """
import streamlit as st

st.session_state.runs = st.session_state.get("runs", 0) + 1
st.sidebar.text_input("Side")
st.button("First")
left, right = st.columns(2)
left.button("Left")
right.button("Right")
st.checkbox("Check")
st.radio("Radio", ["a", "b"])
st.selectbox("Select", ["one", "two"])
st.slider("Slider", 0, 10, 5)
st.text_input("Text", help="Help")
st.code("x = 1")
st.button("Last")
st.text(f"runs={st.session_state.runs}")
"""

TAB_STOPS = [
    "Skip to main content",
    *("Collapse sidebar", "Side", "Resize sidebar"),
    "Main menu",
    *("stMain", "First", "Left", "Right", "Check", "a", "Select", "Slider", "Help for Text", "Text"),
    *("x = 1", "Copy to clipboard", "Last"),
]

FOCUSED = """() => {
    const { activeElement: element } = document;
    const name = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent;
    const { top, left } = element.getBoundingClientRect();
    return { name: name ?? (element.id || element.textContent), top, left };
}"""


def focused(page: Page) -> str:
    name: str = page.evaluate(FOCUSED)["name"]
    return name


def test_the_tab_key_goes_through_the_page_as_the_eye_does(open_script: Open) -> None:
    page = open_script(CONTROLS)
    stops: list[dict[str, Any]] = []
    while not stops or stops[-1]["name"] != "Last":
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUSED))
        assert len(stops) < 30, stops
    assert [stop["name"] for stop in stops] == TAB_STOPS
    in_the_app = [(stop["top"], stop["left"]) for stop in stops[TAB_STOPS.index("First") :]]
    assert in_the_app == sorted(in_the_app)


def test_the_first_tab_stop_skips_to_the_app(open_script: Open) -> None:
    page = open_script(CONTROLS)
    link = page.get_by_role("link", name="Skip to main content")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    box = link.bounding_box()
    assert box is not None
    assert box["width"] > 100
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stMain")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="First")).to_be_focused()


def test_a_rerun_leaves_the_focus_where_it_is(open_script: Open) -> None:
    page = open_script(CONTROLS)
    controls = [
        (page.get_by_role("button", name="First"), "Enter"),
        (page.get_by_role("checkbox", name="Check"), "Space"),
        (page.get_by_role("radio", name="a"), "ArrowDown"),
        (page.get_by_role("slider", name="Slider"), "ArrowRight"),
    ]
    for run, (control, key) in enumerate(controls, start=2):
        control.focus()
        page.keyboard.press(key)
        expect(page.get_by_text(f"runs={run}")).to_be_visible()
        settle(page)
        expect(page.get_by_role("radio", name="b") if key == "ArrowDown" else control).to_be_focused()


def test_the_sidebar_closes_and_opens_by_keyboard_and_the_focus_goes_along(open_script: Open) -> None:
    page = open_script(CONTROLS)
    page.get_by_role("button", name="Collapse sidebar").focus()
    page.keyboard.press("Enter")
    expand = page.get_by_role("button", name="Expand sidebar")
    expect(expand).to_be_focused()
    expect(page.get_by_label("Side", exact=True)).not_to_be_visible()
    page.keyboard.press("Tab")
    assert focused(page) == "Main menu"
    expand.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Collapse sidebar")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Side", exact=True)).to_be_focused()


def test_the_main_menu_works_by_keyboard(open_script: Open) -> None:
    page = open_script(CONTROLS)
    button = page.get_by_role("button", name="Main menu")
    menu = page.get_by_role("menu")
    button.focus()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_have_count(0)
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitemradio", name="System")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    expect(page.get_by_role("menuitemradio", name="Dark")).to_be_checked()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("menuitem", name="Rerun")).to_be_focused()
    page.keyboard.press("Enter")
    expect(menu).to_have_count(0)
    expect(page.get_by_text("runs=2")).to_be_visible()
    expect(button).to_be_focused()


# --- announcements, motion, zoom -------------------------------------------------------------------------------------


def test_a_long_run_and_what_goes_wrong_are_announced(open_script: Open) -> None:
    page = open_script("""
import time

import streamlit as st

if st.button("Work"):
    time.sleep(1.2)
    st.success("Done")
    st.error("Not quite")
    raise ValueError("Not at all")
""")
    status = page.get_by_test_id("stToolbar").get_by_role("status")
    expect(status).to_have_text("")
    status.evaluate("region => { window.region = region; }")
    page.get_by_role("button", name="Work").click()
    expect(status).to_have_text("Running…")
    # Screen readers speak of what changes in a region that they know.
    assert status.evaluate("region => region === window.region")
    settle(page)
    expect(status).to_have_text("")
    expect(page.get_by_test_id("stMain").get_by_role("status")).to_have_text("Done")
    alerts = page.get_by_role("alert")
    expect(alerts.first).to_have_text("Not quite")
    expect(alerts.last).to_contain_text("ValueError: Not at all")


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_nothing_moves_for_those_who_want_it_still(page: Page, open_script: Open, motion: Any) -> None:
    page.emulate_media(reduced_motion=motion)
    open_script("""
import time

import streamlit as st

st.toggle("Toggle")
if st.button("Work"):
    time.sleep(2.5)
st.write("stale meanwhile")
""")
    page.get_by_role("button", name="Work").click()
    expect(page.get_by_test_id("stStatusWidget")).to_be_visible()
    moving = page.evaluate("document.getAnimations().length")
    assert (moving == 0) == (motion == "reduce")
    settle(page)


def test_no_element_of_the_gallery_moves_for_them_either(page: Page, gallery: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_gallery(page, gallery)
    moves = """() => [...document.querySelectorAll("*")].flatMap((element) =>
        ["", "::before", "::after"].flatMap((part) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, part);
          const still = /^(none)?$/.test(animationName) && /^(0s(, )?)*$/.test(transitionDuration);
          return still && scrollBehavior !== "smooth" ? [] : [`${element.localName}.${element.className}${part}`];
        }))"""
    assert page.evaluate(moves) == []
    assert page.evaluate("document.getAnimations().length") == 0


def test_at_four_times_the_size_the_page_scrolls_in_one_direction_only(page: Page, gallery: str) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    open_gallery(page, gallery)
    scrolling = "html, body, #stMain, [data-open=true] > [data-testid=stSidebarContent]"
    too_wide = f"""() => [...document.querySelectorAll("{scrolling}")]
        .filter((element) => element.scrollWidth > element.clientWidth)
        .map((element) => `${{element.localName}} ${{element.scrollWidth}}`)"""
    assert page.evaluate(too_wide) == []
    page.get_by_role("button", name="Expand sidebar").click()
    expect(page.get_by_role("button", name="Side button")).to_be_visible()
    assert page.evaluate(too_wide) == []
