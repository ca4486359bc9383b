"""The frame around an app: title, icon, layout, sidebar and menu as the script sets them; what it knows of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tests.support.browser.app_page import open_app, says, settle

Build = Callable[[Path], str]

APP = """
import json

import streamlit as st

st.set_page_config(
    page_title="The *title*",
    page_icon=":shark:",
    menu_items={
        "Get help": "https://a.example/help",
        "Report a bug": "mailto:a@b.example",
        "About": "# Hello\\n*there*",
    },
)
st.sidebar.write("aside")
st.write("main")
with st.echo():
    st.text("shown and run")

buttons = {
    "wide": {"layout": "wide"},
    "centered": {"layout": "centered"},
    "emoji": {"page_icon": "🐸"},
    "material": {"page_icon": ":material/star:"},
    "address": {"page_icon": "favicon.svg"},
    "collapse": {"initial_sidebar_state": "collapsed"},
    "expand": {"initial_sidebar_state": "expanded"},
    "broad": {"initial_sidebar_state": 450},
    "lock": {"initial_sidebar_state": "locked"},
    "no about": {"menu_items": {"About": None}},
    "retitle": {"page_title": "Another"},
}
for label, change in buttons.items():
    if st.button(label):
        st.set_page_config(**change)
for mode in ("auto", "viewer", "minimal", "developer"):
    if st.button(mode):
        st.set_option("client.toolbarMode", mode)
context = {name: st.context[name] for name in ("locale", "timezone", "timezone_offset", "url", "is_embedded", "theme")}
more = {"agent": st.context.headers["user-agent"], "cookies": dict(st.context.cookies)}
st.text("context " + json.dumps(context | more))
if st.button("log in"):
    st.login()
"""

PAGES = """
import streamlit as st

def first():
    if st.button("name it"):
        st.set_page_config(page_title="Named")

def second():
    st.write(st.context.url)

st.navigation([st.Page(first, title="First", icon="🐸"), st.Page(second, title="Second")]).run()
"""


@pytest.fixture(scope="module")
def address(built: Build, tmp_path_factory: pytest.TempPathFactory) -> str:
    script = tmp_path_factory.mktemp("framed") / "framed.py"
    script.write_text(APP, "utf-8")
    return built(script)


@pytest.fixture(scope="module")
def shared_page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 800}, locale="de-DE", timezone_id="Europe/Berlin")
    yield open_app(page, address)
    page.close()


@pytest.fixture
def app(shared_page: Page, no_errors: list[str]) -> Iterator[Page]:
    """The app as the test before left it: with the usual title, icon and menu, because every run sets them."""

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            no_errors.append(message.text)

    shared_page.on("console", on_console)
    yield shared_page
    shared_page.remove_listener("console", on_console)


def press(page: Page, label: str) -> None:
    page.get_by_role("button", name=label, exact=True).click()
    settle(page)


def icon(page: Page) -> str:
    found: str = page.evaluate("document.querySelector('link[rel=icon]').href")
    return found


def context(page: Page) -> str:
    return page.get_by_text("context {").inner_text()


def test_title_and_icon_are_those_of_the_script(app: Page) -> None:
    expect(app).to_have_title("The *title*")
    app.wait_for_function("decodeURIComponent(document.querySelector('link[rel=icon]').href).includes('🦈')")
    press(app, "emoji")
    app.wait_for_function("decodeURIComponent(document.querySelector('link[rel=icon]').href).includes('🐸')")
    press(app, "retitle")
    expect(app).to_have_title("Another")
    press(app, "address")
    app.wait_for_function("document.querySelector('link[rel=icon]').href.endsWith('/favicon.svg')")
    press(app, "material")
    app.wait_for_function("document.querySelector('link[rel=icon]').href.startsWith('data:image/png')")
    drawn = """async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const context = Object.assign(document.createElement("canvas"), {width: 64, height: 64}).getContext("2d");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, 64, 64).data.filter((value, place) => place % 4 === 3 && value > 0).length;
    }"""
    # A star fills part of the square; the name's letters, where the font is missing, would fill much less.
    assert 800 < app.evaluate(drawn, icon(app)) < 3000


def test_the_main_area_may_be_wide(app: Page) -> None:
    frame = app.get_by_test_id("stAppViewContainer")
    block = app.get_by_test_id("stMainBlockContainer")
    expect(frame).to_have_attribute("data-layout", "narrow")
    expect(block).to_have_css("max-width", "736px")
    press(app, "wide")
    expect(frame).to_have_attribute("data-layout", "wide")
    expect(block).to_have_css("max-width", "none")
    expect(block).to_have_css("padding-left", "80px")
    app.set_viewport_size({"width": 390, "height": 800})
    expect(block).to_have_css("padding-left", "16px")
    app.set_viewport_size({"width": 1280, "height": 800})
    press(app, "centered")
    expect(block).to_have_css("max-width", "736px")


def test_the_sidebar_is_as_the_script_says_until_a_person_moves_it(app: Page) -> None:
    sidebar = app.get_by_test_id("stSidebar")
    press(app, "expand")
    expect(sidebar).to_have_css("width", "300px")
    press(app, "collapse")
    expect(sidebar).not_to_be_visible()
    app.get_by_test_id("stExpandSidebarButton").click()
    expect(sidebar).to_be_visible()
    press(app, "retitle")
    expect(sidebar).to_be_visible()
    press(app, "broad")
    expect(sidebar).to_have_css("width", "450px")
    press(app, "lock")
    expect(sidebar).to_have_css("width", "300px")
    expect(app.get_by_test_id("stSidebarCollapseButton")).to_have_count(0)
    press(app, "expand")
    expect(app.get_by_test_id("stSidebarCollapseButton")).to_have_count(1)


def test_a_sidebar_that_the_script_closes_leaves_focus_where_it_is(browser: Browser, address: str) -> None:
    page = open_app(browser.new_page(), address)  # nobody has opened or closed it here
    press(page, "expand")
    expect(page.get_by_test_id("stSidebar")).to_be_visible()
    press(page, "collapse")
    expect(page.get_by_test_id("stExpandSidebarButton")).to_be_visible()
    expect(page.get_by_role("button", name="collapse", exact=True)).to_be_focused()
    page.close()


def test_the_menu_offers_what_the_author_put_there(app: Page) -> None:
    app.get_by_test_id("stMainMenuButton").click()
    expect(app.get_by_test_id("stMainMenuItem-community")).to_have_attribute("href", "https://a.example/help")
    expect(app.get_by_test_id("stMainMenuItem-report")).to_have_attribute("href", "mailto:a@b.example")
    app.get_by_test_id("stMainMenuItem-about").click()
    dialog = app.get_by_role("dialog", name="About")
    expect(dialog.get_by_role("heading", name="Hello")).to_be_visible()
    app.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    press(app, "no about")
    app.get_by_test_id("stMainMenuButton").click()
    expect(app.get_by_test_id("stMainMenuItem-report")).to_be_visible()
    expect(app.get_by_test_id("stMainMenuItem-about")).to_have_count(0)
    app.keyboard.press("Escape")


def test_how_much_the_menu_offers_is_an_option(app: Page) -> None:
    offered: dict[str, list[str]] = {}
    for mode in ("auto", "viewer", "minimal", "developer"):
        press(app, mode)
        press(app, "centered")
        app.get_by_test_id("stMainMenuButton").click()
        expect(app.get_by_test_id("stMainMenuItem-about")).to_be_visible()
        items = app.get_by_role("menuitem").all()
        offered[mode] = [(item.get_attribute("data-testid") or "").removeprefix("stMainMenuItem-") for item in items]
        app.keyboard.press("Escape")
    authors = ["about", "report", "community"]
    assert offered["auto"] == offered["developer"]  # on a developer's own machine
    assert offered["developer"][0] == "rerun"
    assert offered["viewer"] == ["settings", "clearCache", "savedSession", "print", *authors]
    assert offered["minimal"] == ["report", "community", "about"]


def test_the_script_knows_the_browser(app: Page, address: str) -> None:
    found = context(app)
    assert '"locale": "de-DE"' in found
    assert '"timezone": "Europe/Berlin"' in found
    assert f'"url": "{address.rstrip("/")}"' in found
    assert '"is_embedded": false' in found
    assert "Mozilla" in found


def test_the_script_hears_of_another_theme_and_of_cookies_with_the_next_run(app: Page) -> None:
    app.evaluate("document.cookie = 'flavour=ginger'")
    assert '"type": "light"' in context(app)
    assert '"cookies": {}' in context(app)
    app.get_by_test_id("stMainMenuButton").click()
    app.get_by_test_id("stMainMenuItem-theme-Dark").click()
    app.keyboard.press("Escape")
    press(app, "centered")
    assert '"type": "dark"' in context(app)
    assert '"cookies": {"flavour": "ginger"}' in context(app)
    app.evaluate("history.replaceState(null, '', '?embed=true')")
    press(app, "centered")
    assert '"is_embedded": true' in context(app)


def test_echo_shows_its_block_and_login_says_what_it_lacks(app: Page) -> None:
    expect(app.get_by_test_id("stCode")).to_have_text('st.text("shown and run")')
    says(app, "shown and run")
    press(app, "log in")
    expect(app.get_by_test_id("stException")).to_contain_text("st.login needs a server")


def test_the_pages_title_and_icon_give_way_to_the_scripts(page: Page, built: Build, tmp_path: Path) -> None:
    script = tmp_path / "paged.py"
    script.write_text(PAGES, "utf-8")
    site = built(script)
    open_app(page, site)
    expect(page).to_have_title("First")
    page.wait_for_function("decodeURIComponent(document.querySelector('link[rel=icon]').href).includes('🐸')")
    page.get_by_role("link", name="Second").click()
    expect(page).to_have_title("Second")
    says(page, f"{site}second")
    assert "%F0%9F%90%B8" in icon(page)
    page.get_by_role("link", name="First").click()
    settle(page)
    press(page, "name it")
    expect(page).to_have_title("Named")
    page.get_by_role("link", name="Second").click()
    says(page, f"{site}second")
    expect(page).to_have_title("Named")
