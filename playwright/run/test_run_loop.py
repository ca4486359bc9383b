"""From event to patch: the states of a run, their order, and what reaches the page when."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.browser.app_page import seen_after, settle, watch_for

Open = Callable[[str], Page]

# Keeps every state the app's root goes through, from before the page's first script on.
WATCH_STATES = """
() => {
  window.states = [];
  const note = () => {
    const state = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState;
    if (state !== undefined && window.states.at(-1) !== state) window.states.push(state);
  };
  new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true });
}
"""


def watch_states(page: Page) -> None:
    page.add_init_script(f"({WATCH_STATES})()")


def test_states_go_from_initial_over_running_to_not_running(page: Page, open_script: Open) -> None:
    watch_states(page)
    open_script("import streamlit as st\nst.write('hello')\n")
    assert page.evaluate("window.states") == ["initial", "running", "notRunning"]
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-connection-state", "CONNECTED")


def test_a_page_is_not_done_before_its_last_element_is_there(page: Page, open_script: Open) -> None:
    page.add_init_script("""
      window.countWhenDone = null;
      new MutationObserver(() => {
        const app = document.querySelector("[data-test-script-state=notRunning]");
        if (app !== null) window.countWhenDone ??= app.querySelectorAll(".stMarkdown").length;
      }).observe(document, { subtree: true, childList: true, attributes: true });
    """)
    open_script("import streamlit as st\nfor i in range(500):\n    st.write('row', i)\n")
    assert page.evaluate("window.countWhenDone") == 500


def test_the_state_is_running_as_soon_as_a_button_is_clicked(open_script: Open) -> None:
    page = open_script("import streamlit as st\nst.button('go')\n")
    state = page.evaluate("""() => {
      const app = document.querySelector(".stApp");
      document.querySelector("[data-testid=stBaseButton-secondary]").click();
      return new Promise((done) => queueMicrotask(() => done(app.dataset.testScriptState)));
    }""")
    assert state == "running"
    settle(page)


def test_rerun_in_the_script_shows_no_pause(page: Page, open_script: Open) -> None:
    watch_states(page)
    open_script("""
import streamlit as st

st.session_state.runs = st.session_state.get("runs", 0) + 1
if st.session_state.runs < 4:
    st.rerun()
st.write("runs", st.session_state.runs)
""")
    expect(page.get_by_text("runs 4")).to_be_visible()
    assert page.evaluate("window.states") == ["initial", "running", "notRunning"]


def test_quick_clicks_all_count_and_in_order(open_script: Open) -> None:
    page = open_script("""
import time

import streamlit as st

log = st.session_state.setdefault("log", [])
for name in "abc":
    st.button(name, key=name, on_click=log.append, args=(name,))
time.sleep(0.1)
st.write("log", "".join(log))
""")
    page.evaluate("""() => {
      for (const name of "aabbcacb") document.querySelector(`.st-key-${name} button`).click();
    }""")
    expect(page.get_by_text("log")).to_have_text("log aabbcacb")
    settle(page)


def test_an_unchanged_element_costs_no_message(page: Page, open_script: Open) -> None:
    page.add_init_script("""
      window.received = [];
      const Channel = window.BroadcastChannel;
      window.BroadcastChannel = class extends Channel {
        constructor(...args) {
          super(...args);
          this.addEventListener("message", ({ data }) => {
            if ("from" in Object(data)) return; // what the keeper relays, the worker sends, too
            window.received.push(...[data].flat().map((one) => (typeof one === "string" ? JSON.parse(one) : one)));
          });
        }
      };
    """)
    open_script("""
import streamlit as st

for i in range(50):
    st.write("row", i)
placeholder = st.empty()
placeholder.write("the same each time")
with st.container(border=True):
    st.slider("slider", 0, 10, 3)
st.button("count", key="count")
st.write("pressed", st.session_state.count)
""")
    page.evaluate("window.received = []")
    page.locator(".st-key-count button").click()
    expect(page.get_by_text("pressed")).to_have_text("pressed True")
    messages = page.evaluate("window.received")
    assert [message["kind"] for message in messages] == ["run", "element", "run"]
    page.evaluate("window.received = []")
    slider = page.get_by_role("slider")
    slider.press("ArrowRight")
    settle(page)
    expect(slider).to_have_value("4")
    # The slider's own value is no news either: the page had it first.
    messages = page.evaluate("window.received")
    assert [message["payload"]["type"] for message in messages if message["kind"] == "element"] == ["markdown"]


# Notes the last step that the page shows, with the state of the script at that moment.
STEPS = r"""() => {
  window.steps = new Set();
  new MutationObserver(() => {
    const state = document.querySelector("[data-testid=stApp]").dataset.testScriptState;
    window.steps.add(`${document.body.innerText.match(/step \d/g)?.at(-1)} ${state}`);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""


def test_a_long_run_streams_what_it_writes(open_script: Open) -> None:
    page = open_script("""
import time

import streamlit as st

if st.button("go"):
    for i in range(5):
        st.write("step", i)
        end = time.perf_counter() + 0.4
        while time.perf_counter() < end:  # no st call, no sleep: nothing but work
            pass
""")
    page.evaluate(STEPS)
    page.get_by_role("button", name="go").click()
    expect(page.get_by_text("step 4")).to_be_visible()
    assert {"step 1 running", "step 2 running", "step 3 running"} & set(page.evaluate("[...window.steps]"))
    settle(page)


def test_what_a_long_run_has_not_reached_is_stale(open_script: Open) -> None:
    page = open_script("""
import time

import streamlit as st

st.button("go", key="go")
st.write("before")
if st.session_state.go:
    time.sleep(2)
st.write("after")
""")
    page.get_by_role("button", name="go").click()
    after = page.get_by_test_id("stElementContainer").filter(has_text="after")
    before = page.get_by_test_id("stElementContainer").filter(has_text="before")
    expect(page.get_by_test_id("stStatusWidget")).to_be_visible()
    expect(after).to_have_attribute("data-stale", "true")
    expect(before).to_have_attribute("data-stale", "false")
    settle(page)
    expect(after).to_have_attribute("data-stale", "false")
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)


def test_a_short_run_says_nothing(open_script: Open) -> None:
    page = open_script("import streamlit as st\nst.write(st.button('go'))\n")
    watch_for(page, "[data-testid=stStatusWidget]")
    page.get_by_role("button", name="go").click()
    expect(page.get_by_text("True")).to_be_visible()
    settle(page)
    assert seen_after(page) >= 500


def test_what_a_run_no_longer_writes_goes(open_script: Open) -> None:
    page = open_script("""
import streamlit as st

if not st.checkbox("less"):
    with st.container():
        st.write("one")
        st.write("two")
    st.sidebar.write("side")
st.write("end")
""")
    expect(page.get_by_text("two")).to_be_visible()
    page.get_by_text("less").click()
    expect(page.get_by_text("two")).to_have_count(0)
    expect(page.get_by_test_id("stSidebar")).to_have_count(0)
    expect(page.get_by_text("end")).to_be_visible()


def test_a_widget_that_moves_keeps_focus_and_caret(open_script: Open) -> None:
    page = open_script("""
import streamlit as st

if st.session_state.get("name"):
    st.success("Thank you")
st.text_input("name", key="name", live="0ms")
st.write("Hello", st.session_state.name)
""")
    name = page.get_by_label("name")
    name.click()
    page.keyboard.type("Grace", delay=20)
    expect(page.get_by_text("Hello Grace")).to_be_visible()
    expect(page.get_by_text("Thank you")).to_be_visible()
    expect(name).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.type("Dr ", delay=20)
    expect(page.get_by_text("Hello Dr Grace")).to_be_visible()


def test_typing_while_runs_come_and_go_loses_no_letter(open_script: Open) -> None:
    page = open_script("""
import time

import streamlit as st

st.text_input("text", key="text", live="0ms")
time.sleep(0.15)
st.write("got", st.session_state.text)
""")
    page.get_by_label("text").click()
    page.keyboard.type("the quick brown fox jumps over", delay=15)
    expect(page.get_by_text("got")).to_have_text("got the quick brown fox jumps over")
    expect(page.get_by_label("text")).to_have_value("the quick brown fox jumps over")


def test_a_younger_change_is_not_taken_back_by_the_answer_to_an_older_one(open_script: Open) -> None:
    page = open_script("""
import time

import streamlit as st


def limit():
    st.session_state.number = min(st.session_state.number, 5)


st.number_input("number", 0, 100, 0, key="number", on_change=limit)
time.sleep(1)  # a slow machine types slowly
st.write("number is", st.session_state.number)
""")
    number = page.get_by_role("spinbutton")
    number.fill("50")
    number.press("Enter")
    expect(number).to_have_value("5")  # the script has said so, and goes on
    number.fill("3")
    number.press("Enter")
    expect(page.get_by_text("number is")).to_have_text("number is 3")
    settle(page)
    expect(number).to_have_value("3")
    number.fill("70")
    number.press("Enter")
    expect(page.get_by_text("number is")).to_have_text("number is 5")
    expect(number).to_have_value("5")


def test_output_of_the_script_reaches_the_console(page: Page, open_script: Open) -> None:
    lines: list[tuple[str, str]] = []
    page.on("console", lambda message: lines.append((message.type, message.text)))
    open_script("""
import sys

import streamlit as st

print("to stdout")
print("to stderr", file=sys.stderr)
st.write("done")
""")
    assert ("log", "to stdout") in lines
    assert ("warning", "to stderr") in lines


def test_an_exception_shows_the_frames_of_the_script_and_the_page_lives_on(open_script: Open) -> None:
    page = open_script("""
import streamlit as st


def inner():
    raise ValueError("boom & <b>bold</b>")


st.write("before")
if st.checkbox("fail", True):
    inner()
st.write("after")
""")
    expect(page.get_by_text("before")).to_be_visible()
    expect(page.get_by_test_id("stExceptionMessage")).to_have_text("ValueError: boom & <b>bold</b>")
    rows = page.get_by_test_id("stExceptionTraceRow")
    expect(rows).to_have_count(2)
    expect(rows.nth(0)).to_contain_text('script.py", line 11, in <module>')
    expect(rows.nth(1)).to_contain_text('script.py", line 6, in inner')
    page.get_by_text("fail").click()
    expect(page.get_by_text("after")).to_be_visible()
    expect(page.get_by_test_id("stException")).to_have_count(0)
