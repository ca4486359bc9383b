"""`st.components.v2`: components of JavaScript on the page itself."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.browser.app_page import says, settle
from tests.support.browser.kept_session import stored

Open = Callable[[str], Page]

COUNTER = '''
import streamlit as st

JS = """
export default function ({ data, name, key, parentElement, setStateValue, setTriggerValue }) {
    const root = parentElement;
    root.calls = (root.calls ?? 0) + 1;
    const put = (name, text) => { root.querySelector(name).textContent = text; };
    put("output", JSON.stringify(data));
    put("i", `${name} call ${root.calls} ${root.constructor.name}`);
    root.querySelector("#state").onclick = () => setStateValue("count", (data?.n ?? 0) + 1);
    root.querySelector("#both").onclick = () => {
        setTriggerValue("hit", { at: 1 });
        setStateValue("other", [1, null]);
        setTriggerValue("miss", "m");
    };
    return () => { document.title = `gone ${name}`; };
}
"""
HTML = "<button id='state'>S</button><button id='both'>B</button><output></output><i></i>"
log = st.session_state.setdefault("log", [])
one = st.components.v2.component("one", html=HTML, js=JS, css="output { color: rgb(1, 2, 3) }")
other = st.components.v2.component("other", html=HTML, js=JS, css="#nobody { color: red }", isolate_styles=False)
n = st.number_input("n", 0, 10)
if n < 5:
    result = one(
        key="mine", data={"n": n}, default={"count": 7},
        on_count_change=lambda: log.append(f"count {st.session_state.mine.count}"),
        on_other_change=lambda: log.append(f"other {st.session_state.mine.other}"),
        on_hit_change=lambda: log.append(f"hit {st.session_state.mine['hit']}"),
        on_miss_change=lambda: log.append("miss"),
    )
    st.text(f"result={dict(result)}")
    st.text(f"state={dict(st.session_state.mine)}")
other(data=b"ab", key="second", width=300, height=80)
st.text("log=" + "; ".join(log))
'''

IN_FORM = '''
import streamlit as st

field = st.components.v2.component(
    "field",
    html="<button>Fill</button>",
    js="""
    export default ({ parentElement, setStateValue }) => {
        parentElement.querySelector("button").onclick = () => setStateValue("text", "filled");
    };
    """,
)
with st.form("form"):
    result = field(key="field", on_text_change=lambda: st.session_state.update(called=True))
    st.form_submit_button("Send")
st.text(f"text={result.text} called={'called' in st.session_state}")
'''

FAULTY = """
import streamlit as st

for name, js in {
    "throws": "export default () => { throw new Error('Out of order') }\\n",
    "exports nothing": "export const a = 1\\n",
}.items():
    st.components.v2.component(name, js=js, html="<p>" + name)()
"""


def test_state_and_triggers_reach_callbacks_and_the_script(open_script: Open) -> None:
    page = open_script(COUNTER)
    says(page, "result={'count': 7, 'other': None, 'hit': None, 'miss': None}")
    mine = page.locator(".st-key-mine")
    mine.get_by_role("button", name="S").click()
    says(page, "result={'count': 1, 'other': None, 'hit': None, 'miss': None}")
    says(page, "log=count 1")
    mine.get_by_role("button", name="B").press("Enter")
    says(page, "result={'count': 1, 'other': [1, None], 'hit': {'at': 1}, 'miss': 'm'}")
    says(page, "state={'hit': {'at': 1}, 'miss': 'm', 'count': 1, 'other': [1, None]}")
    says(page, "log=count 1; other [1, None]; hit {'at': 1}; miss")
    page.get_by_label("n", exact=True).fill("3")
    page.keyboard.press("Enter")
    says(page, "result={'count': 1, 'other': [1, None], 'hit': None, 'miss': None}")


def test_new_data_reaches_the_component_that_is_there(open_script: Open) -> None:
    page = open_script(COUNTER)
    mine = page.locator(".st-key-mine")
    expect(mine.locator("i")).to_have_text("one call 1 ShadowRoot")
    number = page.get_by_label("n", exact=True)
    number.fill("3")
    number.press("Enter")
    expect(mine.locator("output")).to_have_text('{"n":3}')
    expect(mine.locator("i")).to_have_text("one call 2 ShadowRoot")
    assert page.title() != "gone one"
    number.fill("9")
    number.press("Enter")
    expect(mine).to_have_count(0)
    expect(page).to_have_title("gone one")
    expect(page.locator(".st-key-second i")).to_have_text("other call 1 HTMLDivElement")


def test_styles_are_isolated_or_shared_and_know_the_theme(open_script: Open) -> None:
    page = open_script(COUNTER)
    mine, second = page.locator(".st-key-mine"), page.locator(".st-key-second")
    expect(mine.locator("output")).to_have_css("color", "rgb(1, 2, 3)")
    expect(second.locator("output")).to_have_text('{"0":97,"1":98}')
    expect(second.locator("output")).not_to_have_css("color", "rgb(1, 2, 3)")
    expect(second.locator(".stBidiComponent")).to_have_css("height", "80px")
    expect(second).to_have_css("width", "300px")
    read = "node => getComputedStyle(node).getPropertyValue('--st-primary-color')"
    for scheme, color in (("light", "#c53948"), ("dark", "#cf4250")):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        expect(page.locator("html")).to_have_attribute("data-theme", scheme)
        assert mine.locator("output").evaluate(read) == color


def test_in_a_form_state_waits_for_the_submit_button(open_script: Open) -> None:
    page = open_script(IN_FORM)
    says(page, "text=None called=False")
    page.get_by_role("button", name="Fill").click()
    settle(page)
    says(page, "text=None called=False")
    page.get_by_role("button", name="Send").click()
    says(page, "text=filled called=True")


def test_a_component_has_its_state_again_after_a_reload(open_script: Open) -> None:
    page = open_script(COUNTER)
    page.locator(".st-key-mine").get_by_role("button", name="S").click()
    says(page, "log=count 1")
    stored(page)
    page.reload()
    says(page, "result={'count': 1, 'other': None, 'hit': None, 'miss': None}")
    says(page, "log=count 1")


def test_a_component_that_cannot_be_drawn_says_why(open_script: Open, no_errors: list[str]) -> None:
    page = open_script(FAULTY)
    alerts = page.get_by_role("alert")
    expect(alerts.first).to_contain_text("BidiComponent Error: Out of order")
    expect(alerts.last).to_contain_text("BidiComponent Error: JS module does not have a default export function.")
    no_errors.clear()  # it is named in the console as well
