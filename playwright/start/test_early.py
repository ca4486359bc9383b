"""What a person does on a prerendered page before its scripts are there: it looks done, and is done once they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.browser.app_page import START, options, says, settle
from tests.support.browser.held_files import HeldFiles
from tests.support.command import notices, run_sitelet
from tests.support.hosts.static_host import StaticHost

HOME = """
import streamlit as st

st.session_state.setdefault("log", [])


def note(key):
    value = st.session_state.get(key)
    st.session_state.log.append(f"{key}={getattr(value, 'name', value)}")


def watched(widget, label, *args, **kwargs):
    key = label.lower()
    return widget(label, *args, key=key, on_change=note, args=(key,), **kwargs)


def button(label, widget=st.button, **kwargs):
    widget(label, on_click=lambda: st.session_state.log.append(label), **kwargs)


st.title("Early")
button("Press")
button("Never", disabled=True)
button("Shortcut", shortcut="Ctrl+K")
watched(st.text_input, "Name")
watched(st.text_area, "Notes")
watched(st.number_input, "Number", 0, 5, 3)
watched(st.number_input, "Price", 0.0, 10.0, 1.0, 0.25)
watched(st.checkbox, "Tick")
watched(st.toggle, "Switch", True)
watched(st.radio, "Pick", ["x", "y", "z"])
watched(st.slider, "Size", 0, 10, 3)
watched(st.slider, "Range", 0, 100, (20, 80))
watched(st.select_slider, "Letter", ["S", "M", "L", "XL"])
watched(st.pills, "Tags", ["a", "b", "c"], selection_mode="multi")
watched(st.segmented_control, "One", ["p", "q"])
watched(st.selectbox, "Fruit", ["apples", "pears", "plums"], index=None)
watched(st.multiselect, "Several", ["red", "green"])
with st.form("form", clear_on_submit=True):
    st.text_input("Field", key="field")
    st.checkbox("Agreed", key="agreed")
    st.form_submit_button("Send", on_click=lambda: (note("field"), note("agreed")))
with st.expander("More"):
    button("Within")
first, second = st.tabs(["First", "Second"])
with first:
    st.text("first tab")
with second:
    button("On second")
with st.popover("Over"):
    st.text("inside the popover")
button("Save", st.download_button, data="content", file_name="saved.txt")
st.page_link("pages/about.py", label="Go to about")
st.text(" ".join(st.session_state.log) or "nothing yet")
said = st.chat_input("Say")
if said:
    st.session_state.said = [*st.session_state.get("said", []), said]
st.text("said " + "|".join(st.session_state.get("said", [])))
"""
ABOUT = """
import streamlit as st

st.text("about: " + " ".join(st.session_state.get("log", ["a new session"])))
"""
SCRIPTS = re.compile(r"/assets/(start|main)-")


class HeldPage:
    """The page of a site whose scripts do not come before `live` is called, and Python after them."""

    def __init__(self, page: Page, address: str) -> None:
        self._page = page
        self._scripts = HeldFiles(page, SCRIPTS)
        self._python = HeldFiles(page, "**/pyodide-*/**")
        page.goto(address, wait_until="commit")
        says(page, "nothing yet")

    def release(self) -> None:
        self._scripts.release()

    def drawn(self) -> None:
        """The page is that of its scripts."""
        self.release()
        expect(self._page.locator("header").get_by_text("Fetching Python")).to_be_visible()

    def live(self) -> None:
        self.drawn()
        self._python.release()
        self._page.wait_for_selector('[data-testid="stApp"]:not([data-test-script-state="initial"])', timeout=START)
        settle(self._page)


@pytest.fixture(scope="module")
def site(host: StaticHost, tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("early")
    (folder / "pages").mkdir()
    (folder / "app.py").write_text(HOME, "utf-8")
    (folder / "pages/about.py").write_text(ABOUT, "utf-8")
    done = run_sitelet("build", folder, "-o", host.folder / "early")
    assert (done.returncode, notices(done.stderr)) == (0, [])
    return f"{host.address}/early/"


@pytest.fixture
def held(page: Page, site: str) -> Iterator[HeldPage]:
    yield HeldPage(page, site)


# --- each widget -------------------------------------------------------------------------------------------------


def test_presses_typing_and_choices_are_done_in_order(page: Page, held: HeldPage) -> None:
    page.get_by_label("Name").press_sequentially("Ada")
    press = page.get_by_role("button", name="Press")
    press.click()
    press.click()
    expect(press).to_have_attribute("aria-busy", "true")
    page.get_by_label("Notes").fill("two\nlines")
    page.get_by_text("Tick", exact=True).click()
    expect(page.get_by_role("checkbox", name="Tick")).to_be_checked()
    expect(page.locator(".stCheckbox label", has_text="Tick")).to_have_attribute("data-selected", "")
    page.get_by_text("Switch", exact=True).click()
    expect(page.locator(".stCheckbox label", has_text="Switch")).not_to_have_attribute("data-selected", re.compile(""))
    page.get_by_text("z", exact=True).click()
    expect(page.get_by_test_id("stRadioOption").nth(0)).not_to_have_attribute("data-selected", re.compile(""))
    expect(page.get_by_test_id("stRadioOption").nth(2)).to_have_attribute("data-selected", "")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    page.get_by_role("button", name="c", exact=True).click()
    page.get_by_role("button", name="a", exact=True).click()
    page.get_by_role("radio", name="p", exact=True).click()
    page.get_by_role("radio", name="q", exact=True).click()
    expect(page.get_by_role("radio", name="p", exact=True)).not_to_have_attribute("data-selected", re.compile(""))
    page.keyboard.press("Control+k")
    assert page.get_by_role("button", name="Never").is_disabled()
    held.live()
    # Until Python is up values wait for the press that follows them, and callbacks come in the order of the page.
    says(page, "Press name=Ada Press notes=two\nlines tick=True switch=False pick=y tags=['c', 'a'] one=q Shortcut")
    expect(page.get_by_label("Notes")).to_have_value("two\nlines")
    expect(page.get_by_role("radio").nth(1)).to_be_checked()


def test_numbers_are_stepped_by_buttons_and_keys_and_typed(page: Page, held: HeldPage) -> None:
    number, price = page.get_by_label("Number"), page.get_by_label("Price")
    up = page.get_by_role("button", name="Increment").first
    for _ in range(3):
        up.click()
    expect(number).to_have_value("5")
    number.press("ArrowDown")
    expect(number).to_have_value("4")
    price.fill("2.5")
    page.get_by_role("button", name="Decrement").nth(1).click()
    expect(price).to_have_value("2.3")
    price.press("Escape")
    held.live()
    says(page, "number=4 price=2.25")
    expect(number).to_have_value("4")
    expect(price).to_have_value("2.25")


def test_sliders_are_moved_by_keys_and_by_pointer(page: Page, held: HeldPage) -> None:
    size, low, high, letter = page.get_by_role("slider").all()
    size.press("ArrowRight")
    size.press("ArrowRight")
    expect(size).to_have_value("5")
    expect(page.get_by_test_id("stSliderThumbValue").first).to_have_text("5")
    size.press("End")
    track = page.locator(".slider-track").nth(1)
    box = track.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.78, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + box["height"] / 2)
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + box["height"] / 2)
    page.mouse.up()
    expect(high).to_have_value("60")
    expect(low).to_have_value("20")
    page.locator(".slider-track").nth(2).click(position={"x": box["width"] * 0.66, "y": 20})
    expect(letter).to_have_value("2")
    held.live()
    says(page, "size=10 range=(20, 60) letter=L")


def test_what_opens_is_open_and_lists_open_once_the_page_is_live(page: Page, held: HeldPage) -> None:
    page.get_by_text("More", exact=True).click()
    page.get_by_role("button", name="Within").click()
    page.get_by_role("tab", name="Second").click()
    expect(page.get_by_text("first tab")).to_be_hidden()
    page.get_by_role("button", name="On second").click()
    page.get_by_label("Fruit").click()
    page.keyboard.type("pl")
    held.live()
    says(page, "Within On second")
    expect(page.get_by_text("first tab")).to_be_hidden()
    expect(options(page)).to_have_text(["plums", "apples"])
    page.keyboard.press("Enter")
    says(page, "Within On second fruit=plums")


def test_a_popover_opens_once_the_page_is_live(page: Page, held: HeldPage) -> None:
    page.get_by_role("button", name="Over").click()
    held.live()
    expect(page.get_by_text("inside the popover")).to_be_visible()


def test_forms_and_chats_are_sent(page: Page, held: HeldPage) -> None:
    page.get_by_label("Field").fill("first")
    page.get_by_label("Field").press("Enter")
    page.get_by_text("Agreed", exact=True).click()
    page.get_by_role("button", name="Send", exact=True).click()
    chat = page.get_by_placeholder("Say")
    chat.fill("one")
    chat.press("Enter")
    expect(chat).to_have_value("")
    chat.fill("two")
    page.get_by_role("button", name="Send message").click()
    chat.fill("three")
    held.live()
    says(page, "field=first agreed=False field= agreed=True")
    says(page, "said one|two")
    expect(chat).to_have_value("three")
    expect(chat).to_be_focused()


def test_a_file_is_saved_and_a_page_of_the_app_comes_after_what_was_done_before(page: Page, held: HeldPage) -> None:
    page.get_by_role("button", name="Press").click()
    page.get_by_role("button", name="Save").click()
    page.get_by_test_id("stPageLink").get_by_role("link").click()
    with page.expect_download() as saved:
        held.live()
    assert saved.value.suggested_filename == "saved.txt"
    says(page, "about: Press Save")
    expect(page).to_have_url(re.compile(r"/early/about/?$"))


# --- focus and caret ---------------------------------------------------------------------------------------------


def test_focus_caret_and_half_typed_text_stay(page: Page, held: HeldPage) -> None:
    page.get_by_label("Name").fill("first")
    notes = page.get_by_label("Notes")
    notes.press_sequentially("half typed")
    notes.press("ArrowLeft")
    notes.press("Shift+ArrowLeft")
    held.live()
    says(page, "name=first")
    expect(notes).to_be_focused()
    expect(notes).to_have_value("half typed")
    assert notes.evaluate("(node) => [node.selectionStart, node.selectionEnd]") == [8, 9]
    page.keyboard.type("E")
    expect(notes).to_have_value("half typEd")


def test_a_page_where_nothing_was_done_is_left_alone(page: Page, held: HeldPage) -> None:
    held.live()
    says(page, "nothing yet")
    assert page.evaluate("document.activeElement === document.body")
    page.get_by_role("button", name="Press").click()
    expect(page.get_by_test_id("stText").filter(has_text=re.compile("^Press$"))).to_be_visible()


@pytest.mark.parametrize("late", [True, False], ids=["late", "there"])
def test_the_order_is_that_of_a_page_whose_scripts_were_there(page: Page, site: str, late: bool) -> None:
    held = HeldPage(page, site)
    if not late:
        held.drawn()
    page.get_by_label("Name").fill("a")
    page.get_by_text("Tick", exact=True).click()
    page.get_by_label("Name").fill("b")
    page.get_by_label("Number").fill("1")
    page.get_by_role("button", name="Press").click()
    page.get_by_text("Tick", exact=True).click()
    page.get_by_label("Name").press("Enter")
    page.get_by_label("Price").fill("7")
    page.get_by_role("button", name="Send", exact=True).click()
    page.get_by_role("button", name="Press").click()
    held.live()
    says(page, "Press name=b number=1 tick=True price=7.0 tick=False field= agreed=False Press")


def test_a_press_that_is_on_when_the_scripts_come_counts_where_it_was_made(page: Page, held: HeldPage) -> None:
    send = page.get_by_role("button", name="Send", exact=True)
    send.scroll_into_view_if_needed()
    before = send.bounding_box()
    send.hover()
    page.mouse.down()
    held.release()
    page.wait_for_function(
        "performance.getEntriesByType('resource').some((file) => /\\/main-/.test(file.name) && file.responseEnd)"
    )
    page.mouse.up()
    held.live()
    says(page, "field= agreed=False")
    assert send.bounding_box() == before


# --- where it cannot be noted ------------------------------------------------------------------------------------


def test_where_no_script_may_stand_in_the_page_controls_wait_and_nothing_breaks(
    page: Page, site: str, no_errors: list[str]
) -> None:
    policy = "script-src 'self' 'wasm-unsafe-eval'"

    def with_policy(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    page.route(site, with_policy)
    held = HeldPage(page, site)
    expect(page.get_by_role("button", name="Press")).to_be_disabled()
    expect(page.get_by_label("Name")).to_be_disabled()
    held.live()
    page.get_by_role("button", name="Press").click()
    expect(page.get_by_test_id("stText").filter(has_text=re.compile("^Press$"))).to_be_visible()
    assert [error for error in no_errors if "inline script" not in error] == []
    no_errors.clear()
