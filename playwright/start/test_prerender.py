"""A page before Python is up: it shows what the build left, takes what a person does, and is taken over unnoticed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.support.browser.app_page import START, says, settle
from tests.support.browser.held_files import HeldFiles
from tests.support.command import ROOT, notices, run_sitelet
from tests.support.hosts.static_host import StaticHost

APP = """
import streamlit as st

st.session_state.setdefault("log", [])


def pressed():
    st.session_state.log.append(f"pressed with {st.session_state.name}")


st.title("Prerendered")
name = st.text_input("Name", key="name")
st.button("Press", on_click=pressed)
ticked = st.checkbox("Tick", on_change=lambda: st.session_state.log.append("ticked"))
size = st.slider("Size", 0, 10, 3)
with st.form("form"):
    field = st.text_input("Field")
    sent = st.form_submit_button("Send")
with st.expander("More"):
    st.text("inside")
st.text(f"{name}/{ticked}/{size}/{field}/{sent}")
st.text(" then ".join(st.session_state.log) or "nothing yet")
"""
# What a browser shows that runs no Python differs from what the build showed.
DIFFERING = """
import sys

import streamlit as st

in_browser = sys.platform == "emscripten"
st.text("in the browser" if in_browser else "at the build")
if in_browser:
    st.text("new")
st.text_input("Name", key="name")
if not in_browser:
    st.text("old")
    st.columns(2)[0].text("old too")
"""
# At another address the page is no chat, has no pages and another frame, and a heading that the build has not seen.
BY_QUERY = """
import streamlit as st

is_plain = "plain" in st.query_params
with st.container(height=200, autoscroll=not is_plain):
    for line in range(100):
        st.text(f"inner {line}")
for line in range(100):
    st.text(f"line {line}")
if is_plain:
    st.header("Found")
else:
    st.set_page_config(page_title="Chat", layout="wide", initial_sidebar_state="collapsed")
    st.logo("🎈")
    st.navigation([st.Page(lambda: None, title="Home"), st.Page(lambda: None, title="Other", url_path="other")])
    st.chat_input("Say")
"""
# A page that has something at its bottom starts there once its scripts run.
BOXES = """() => {
  document.getElementById("stMain").scrollTo(0, 0);
  return [...document.querySelectorAll("[data-testid=stElementContainer], [data-testid=stLayoutWrapper]")]
    .filter((node) => node.checkVisibility())
    .map((node) => { const { x, y, width, height } = node.getBoundingClientRect(); return [x, y, width, height]; });
}"""


class HeldPython(HeldFiles):
    """Python's files: once released, the first run is waited for."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, "**/pyodide-*/**")
        self._page = page

    def release(self) -> None:
        super().release()
        self._page.wait_for_selector('[data-testid="stApp"]:not([data-test-script-state="initial"])', timeout=START)
        settle(self._page)


@pytest.fixture
def held(page: Page) -> HeldPython:
    return HeldPython(page)


@pytest.fixture(scope="session")
def sites(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("prerender")
    addresses = {"counter": built(ROOT / "examples/counter.py"), "gallery": built(ROOT / "examples/gallery")}
    for name, source in {"app": APP, "differing": DIFFERING, "by query": BY_QUERY}.items():
        script = folder / f"{name}.py"
        script.write_text(source, "utf-8")
        addresses[name] = built(script)
    return addresses


def open_prerendered(page: Page, address: str) -> None:
    """Opens a page whose Python does not come, up to where it can be used."""
    page.goto(address, wait_until="commit")
    expect(page.locator("header").get_by_text("Fetching Python")).to_be_visible()


def box(page: Page, test_id: str) -> Any:
    return page.get_by_test_id(test_id).first.bounding_box()


# --- without a script --------------------------------------------------------------------------------------------


@pytest.fixture
def silent(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_the_text_is_there_where_no_script_runs(silent: Page, sites: dict[str, str]) -> None:
    silent.goto(sites["app"])
    expect(silent.get_by_role("heading", name="Prerendered")).to_be_visible()
    says(silent, "nothing yet")
    expect(silent.get_by_role("button", name="Press")).to_be_disabled()
    expect(silent.locator("noscript .start-failure")).to_be_visible()


@pytest.mark.parametrize("name", ["counter", "gallery"])
@pytest.mark.parametrize("size", [(1280, 800), (390, 844)])
def test_nothing_moves_when_the_page_takes_over(
    page: Page, held: HeldPython, browser: Browser, sites: dict[str, str], name: str, size: tuple[int, int]
) -> None:
    viewport: ViewportSize = {"width": size[0], "height": size[1]}
    context = browser.new_context(java_script_enabled=False, viewport=viewport)
    still = context.new_page()
    still.goto(sites[name])
    # Not wait_for_function: it asks again at the next frame, and no frame calls back where no script runs.
    while still.evaluate("document.fonts.status") != "loaded":
        still.wait_for_timeout(20)
    before = still.evaluate(BOXES)
    context.close()
    page.set_viewport_size(viewport)
    open_prerendered(page, sites[name])
    page.wait_for_function("document.fonts.status === 'loaded'")
    after = page.evaluate(BOXES)
    assert len(before) == len(after) > 2
    for old, new in zip(before, after, strict=True):
        assert old == pytest.approx(new, abs=2)
    held.release()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_first_look_has_the_colours_of_the_system(browser: Browser, sites: dict[str, str], scheme: Any) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme=scheme)
    page = context.new_page()
    page.goto(sites["counter"])
    color = page.get_by_test_id("stApp").evaluate("(node) => getComputedStyle(node).backgroundColor")
    assert color == {"light": "rgb(255, 255, 255)", "dark": "rgb(23, 22, 20)"}[scheme]
    context.close()


def test_the_first_look_has_the_colours_that_were_chosen(
    page: Page, sites: dict[str, str], no_errors: list[str]
) -> None:
    page.add_init_script("localStorage.setItem('sitelet-theme', 'dark')")
    page.route("**/assets/start-*.js", lambda route: route.abort())
    page.goto(sites["counter"])
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    no_errors.clear()


# --- before python is up -----------------------------------------------------------------------------------------


def test_what_is_done_before_python_is_up_is_kept_shown_and_applied_in_order(
    page: Page, held: HeldPython, sites: dict[str, str]
) -> None:
    open_prerendered(page, sites["app"])
    page.get_by_label("Name").fill("Ada")
    page.get_by_role("button", name="Press").click()
    page.get_by_text("Tick", exact=True).click()
    page.get_by_role("slider").press("ArrowRight")
    page.get_by_label("Field").fill("in the form")
    page.get_by_role("button", name="Send").click()
    page.get_by_text("More", exact=True).click()
    says(page, "/False/3//False")
    expect(page.get_by_role("checkbox", name="Tick")).to_be_checked()
    expect(page.get_by_label("Name")).to_have_value("Ada")
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "initial")
    held.release()
    says(page, "Ada/True/4/in the form/True")
    says(page, "pressed with Ada then ticked")
    expect(page.get_by_text("inside")).to_be_visible()


def test_the_first_run_leaves_focus_caret_and_half_typed_text(
    page: Page, held: HeldPython, sites: dict[str, str]
) -> None:
    open_prerendered(page, sites["app"])
    field = page.get_by_label("Name")
    field.press_sequentially("half typed")
    field.press("ArrowLeft")
    boxes = page.evaluate(BOXES)
    held.release()
    expect(field).to_be_focused()
    expect(field).to_have_value("half typed")
    assert field.evaluate("(node) => node.selectionStart") == len("half type")
    assert page.evaluate(BOXES) == boxes
    field.press("Enter")
    says(page, "half typed/False/3//False")


def test_the_first_run_draws_nothing_again_that_is_the_same(
    page: Page, held: HeldPython, sites: dict[str, str]
) -> None:
    open_prerendered(page, sites["app"])
    page.evaluate(
        """() => {
          window.changes = [];
          new MutationObserver((records) => window.changes.push(...records.map((record) => record.target.nodeName)))
            .observe(document.querySelector("main"), { subtree: true, childList: true, characterData: true });
        }"""
    )
    held.release()
    assert page.evaluate("window.changes") == []


def test_what_the_first_run_writes_otherwise_is_shown(page: Page, held: HeldPython, sites: dict[str, str]) -> None:
    open_prerendered(page, sites["differing"])
    says(page, "at the build")
    field = page.get_by_label("Name")
    field.press_sequentially("half")
    held.release()
    says(page, "in the browser")
    says(page, "new")
    expect(page.get_by_text("old")).to_have_count(0)
    expect(field).to_be_focused()
    expect(field).to_have_value("half")
    assert (box(page, "stTextInput") or {})["y"] > (box(page, "stText") or {})["y"]


def scrolled(page: Page) -> list[int]:
    """How far the page is scrolled, and what scrolls in it."""
    tops: list[int] = page.evaluate(
        "[...document.querySelectorAll('#stMain, [data-test-scroll-behavior][tabindex]')].map((each) => each.scrollTop)"
    )
    return tops


def test_what_the_page_of_another_address_had_leaves_no_trace(
    page: Page, held: HeldPython, sites: dict[str, str]
) -> None:
    open_prerendered(page, f"{sites['by query']}?plain")
    page.wait_for_selector("[data-testid=stAppScrollToBottomContainer]")
    assert all(top > 0 for top in scrolled(page))
    held.release()
    expect(page.get_by_role("heading", name="Found")).to_be_attached()
    assert scrolled(page) == [0, 0]
    expect(page.get_by_test_id("stMain")).to_be_visible()
    expect(page.get_by_test_id("stAppViewContainer")).to_have_attribute("data-layout", "narrow")
    expect(page.get_by_test_id("stHeaderLogo")).to_have_count(0)
    expect(page.get_by_test_id("stSidebar")).to_have_count(0)
    expect(page).to_have_title("Streamlit")


def test_who_has_scrolled_meanwhile_is_left_there(page: Page, held: HeldPython, sites: dict[str, str]) -> None:
    open_prerendered(page, f"{sites['by query']}?plain")
    page.get_by_test_id("stAppScrollToBottomContainer").evaluate("(main) => main.scrollTo(0, 300)")
    page.locator("[data-test-scroll-behavior][tabindex]").evaluate("(box) => box.scrollTo(0, 200)")
    held.release()
    expect(page.get_by_role("heading", name="Found")).to_be_attached()
    assert scrolled(page) == [300, 200]


def test_a_heading_that_only_the_first_run_shows_is_scrolled_to(
    page: Page, held: HeldPython, sites: dict[str, str]
) -> None:
    open_prerendered(page, f"{sites['by query']}?plain#found")
    held.release()
    expect(page.get_by_role("heading", name="Found")).to_be_in_viewport()


def test_a_chat_goes_on_at_its_end(page: Page, held: HeldPython, sites: dict[str, str]) -> None:
    open_prerendered(page, sites["by query"])
    held.release()
    says(page, "line 99")
    expect(page.get_by_text("line 99", exact=True)).to_be_in_viewport()
    expect(page).to_have_title("Chat")


def test_a_script_that_does_not_come_is_told_over_what_the_build_left(
    page: Page, sites: dict[str, str], no_errors: list[str]
) -> None:
    page.route("**/assets/start-*.js", lambda route: route.abort())
    page.goto(sites["app"])
    expect(page.get_by_role("alert")).to_contain_text("could not be started")
    expect(page.get_by_role("heading", name="Prerendered")).to_be_visible()
    no_errors.clear()


def test_python_that_does_not_come_is_told_under_what_the_build_left(
    page: Page, sites: dict[str, str], no_errors: list[str]
) -> None:
    page.route("**/pyodide-*/**", lambda route: route.abort())
    page.goto(sites["app"])
    expect(page.get_by_role("alert")).to_contain_text("missing or damaged")
    expect(page.get_by_role("heading", name="Prerendered")).to_be_visible()
    no_errors.clear()


# --- pages -------------------------------------------------------------------------------------------------------


def test_each_page_begins_with_its_own_content(page: Page, held: HeldPython, host: StaticHost, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "app.py").write_text("import streamlit as st\nst.text('home')\n")
    (tmp_path / "pages/about.py").write_text("import streamlit as st\nst.text('about us')\n")
    done = run_sitelet("build", tmp_path, "-o", host.folder / "with_pages")
    assert (done.returncode, notices(done.stderr)) == (0, [])
    open_prerendered(page, f"{host.address}/with_pages/about/")
    says(page, "about us")
    page.get_by_test_id("stSidebarNav").get_by_role("link", name="app").click()
    held.release()
    says(page, "home")
    expect(page).to_have_url(f"{host.address}/with_pages/")
    page.go_back()
    says(page, "about us")
