"""`st.components.v1`: pages in frames, which talk with the script by the published messages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Frame, Page, expect

from tests.support.browser.app_page import open_app, says, settle

PAGE = """<!doctype html><title>Echo</title><body><script>
window.heard = [];
addEventListener("message", ({ data }) => data.type === "streamlit:render" && heard.push(data));
const send = (type, data) => parent.postMessage({ isStreamlitMessage: true, type: `streamlit:${type}`, ...data }, "*");
const set = (value, dataType = "json") => send("setComponentValue", { value, dataType });
send("componentReady", { apiVersion: 1 });
</script></body>"""
APP = """
import os

import streamlit as st
import streamlit.components.v1 as components

HERE = os.path.dirname(__file__)
echo = components.declare_component("echo", path=os.path.join(HERE, "parts", "echo"))
empty = components.declare_component("empty", path=os.path.join(HERE, "parts"))

def changed():
    st.session_state.changes = st.session_state.get("changes", 0) + 1

more = st.button("More")
value = echo(more=more, raw=b"ab", nothing=float("nan"), key="echo", default="nothing", on_change=changed)
st.text(f"value={value!r} state={st.session_state.echo!r} changes={st.session_state.get('changes', 0)}")
with st.form("form", clear_on_submit=True):
    sent = echo(key="in form", tab_index=-1)
    st.form_submit_button("Send")
st.text(f"sent={sent!r}")
with st.sidebar:
    echo(key="beside")
empty(key="empty")
components.declare_component("silent", path=os.path.join(HERE, "parts", "silent"))(key="silent", height=30)
with st.container(key="html"):
    components.html("<b>in a frame</b><script>document.body.dataset.run = 'yes'</script>", height=40)
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, built: Callable[..., str]) -> str:
    app = tmp_path_factory.mktemp("app")
    (app / "app.py").write_text(APP, "utf-8")
    for name, content in {"echo": PAGE, "silent": PAGE.rpartition("send(")[0] + "</script></body>"}.items():
        (app / "parts" / name).mkdir(parents=True)
        (app / "parts" / name / "index.html").write_text(content, "utf-8")
    return built(app)


def frame_of(page: Page, key: str) -> Frame:
    """The frame of the component with this key, when it has been given its arguments."""
    frame = page.locator(f".st-key-{key.replace(' ', '-')} iframe").element_handle().content_frame()
    assert frame is not None
    frame.wait_for_function("window.heard?.length > 0")
    return frame


def test_a_component_is_given_its_arguments_and_the_theme_of_its_place(page: Page, address: str) -> None:
    open_app(page, address)
    frame = frame_of(page, "echo")
    heard = frame.evaluate("({ ...heard[0], args: { ...heard[0].args, raw: [...heard[0].args.raw] } })")
    expected = {"more": False, "default": "nothing", "key": "echo", "raw": [97, 98], "nothing": None}
    assert heard["args"] == expected
    assert (heard["dfs"], heard["disabled"]) == ([], False)
    assert heard["theme"].items() >= {"base": "light", "primaryColor": "#C53948", "backgroundColor": "#FFFFFF"}.items()
    beside = frame_of(page, "beside").evaluate("heard[0].theme")
    assert beside.items() >= {"backgroundColor": "#F8F8F7", "secondaryBackgroundColor": "#F1F0EE"}.items()
    page.get_by_role("button", name="More").click()
    frame.wait_for_function("heard.at(-1).args.more === true")
    page.emulate_media(color_scheme="dark")
    frame.wait_for_function("heard.at(-1).theme.base === 'dark' && heard.at(-1).theme.textColor === '#EDEBE8'")


def test_its_value_reaches_the_script_and_calls_the_callback_for_each_change(page: Page, address: str) -> None:
    open_app(page, address)
    says(page, "value='nothing' state=None changes=0")
    frame = frame_of(page, "echo")
    frame.evaluate("set({ a: [1, 2.5, null] })")
    says(page, "value={'a': [1, 2.5, None]} state={'a': [1, 2.5, None]} changes=1")
    frame.evaluate("set(new Uint8Array([1, 255]), 'bytes')")
    says(page, "value=b'\\x01\\xff' state=b'\\x01\\xff' changes=2")
    frame.evaluate("set(null)")
    says(page, "value='nothing' state=None changes=3")
    frame.evaluate("set('kept')")
    says(page, "value='kept' state='kept' changes=4")
    settle(page)
    page.reload()
    says(page, "value='kept' state='kept' changes=4")
    frame_of(page, "echo").evaluate("set('kept')")
    settle(page)
    says(page, "value='kept' state='kept' changes=4")


def test_in_a_form_its_value_waits_for_the_submit_button_and_stays(page: Page, address: str) -> None:
    open_app(page, address)
    frame = frame_of(page, "in form")
    frame.evaluate("set(7)")
    says(page, "sent=None")
    for _ in range(2):
        page.get_by_role("button", name="Send").click()
        settle(page)
        says(page, "sent=7")


def test_it_says_its_height_and_nobody_else_does(page: Page, address: str) -> None:
    open_app(page, address)
    echo, other = (page.locator(f".st-key-{key} iframe") for key in ("echo", "in-form"))
    frame_of(page, "echo").evaluate("send('setFrameHeight', { height: 77 })")
    expect(echo).to_have_attribute("height", "77")
    page.evaluate("postMessage({ isStreamlitMessage: true, type: 'streamlit:setFrameHeight', height: 5 }, '*')")
    # A page of nowhere in the component's own frame is not the component.
    stranger = "parent.postMessage({ isStreamlitMessage: true, type: 'streamlit:setFrameHeight', height: 6 }, '*')"
    frame_of(page, "in form").evaluate("send('setFrameHeight', { height: 33 })")
    expect(other).to_have_attribute("height", "33")
    address_of_stranger = f"data:text/html,<title>Stranger</title><script>{stranger}</script>"
    other.evaluate("(frame, address) => { frame.contentWindow.location = address; }", address_of_stranger)
    page.wait_for_function("document.querySelector('.st-key-in-form iframe').contentDocument === null")
    frame_of(page, "beside").evaluate("send('setFrameHeight', { height: 44 })")
    expect(page.locator(".st-key-beside iframe")).to_have_attribute("height", "44")
    expect(other).to_have_attribute("height", "33")
    expect(echo).to_have_attribute("height", "77")
    expect(other).to_have_attribute("tabindex", "-1")


def test_a_component_without_a_page_says_so_and_html_is_shown_in_a_frame(page: Page, address: str) -> None:
    open_app(page, address)
    expect(page.locator(".st-key-empty")).to_contain_text("app.empty is not part of this site")
    inside = page.locator(".st-key-html").frame_locator("iframe")
    expect(inside.get_by_text("in a frame")).to_be_visible()
    expect(inside.locator("body")).to_have_attribute("data-run", "yes")


def test_a_component_that_is_not_ready_after_a_minute_is_reported_until_it_is(page: Page, address: str) -> None:
    page.clock.install()
    open_app(page, address)
    place = page.locator(".st-key-silent")
    expect(place.get_by_test_id("stSkeleton")).to_be_attached()
    expect(place.get_by_role("alert")).to_have_count(0)
    page.clock.fast_forward(60_000)
    expect(place.get_by_role("alert")).to_contain_text("having trouble loading the app.silent component")
    expect(place.get_by_test_id("stSkeleton")).to_have_count(0)
    frame = place.locator("iframe").element_handle().content_frame()
    assert frame is not None
    frame.evaluate("send('componentReady', { apiVersion: 1 })")
    expect(place.get_by_role("alert")).to_have_count(0)
    expect(place.locator("iframe")).to_have_attribute("height", "30")


@pytest.mark.service_worker
def test_its_page_is_there_without_a_network(page: Page, address: str) -> None:
    open_app(page, address)
    page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    page.context.set_offline(True)
    page.reload()
    frame_of(page, "echo").evaluate("set('offline')")
    says(page, "value='offline' state='offline' changes=1")
