"""Buttons, and forms: what is pressed, how often, and what is sent along."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.support.browser.app_page import says, settle

Open = Callable[[str], Page]


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


# --- buttons ---------------------------------------------------------------------------------------------------------

BUTTONS = """
import streamlit as st

log = st.session_state.setdefault("log", [])


def note(word, *, loud=False):
    log.append(word.upper() if loud else word)


st.session_state.runs = st.session_state.get("runs", 0) + 1
plain = st.button("Plain", key="plain", on_click=note, args=["plain"], kwargs={"loud": True})
st.text(f"plain={plain}")
st.button("**Bold** :material/star:", type="primary", help="Be *bold*", on_click=note, args=("bold",))
st.button("Link", type="tertiary", icon="🔗", icon_position="right")
st.button("Fixed", disabled=True, help="Not now", on_click=note, args=("fixed",))
saved = st.button("Save", shortcut="Ctrl+Shift+S", on_click=note, args=("save",))
st.text(f"saved={saved}")
st.button("Next", shortcut="n", on_click=note, args=("next",))
st.button("Never", shortcut="x", disabled=True, on_click=note, args=("never",))
st.text_input("Text", key="text")
st.text(f"runs={st.session_state.runs}")
st.text("log=" + ",".join(log))
"""


def test_a_press_counts_for_one_run(open_script: Open) -> None:
    page = open_script(BUTTONS)
    says(page, "plain=False")
    button(page, "Plain").click()
    says(page, "plain=True")
    says(page, "log=PLAIN")
    page.get_by_label("Text").fill("x")
    page.keyboard.press("Enter")
    says(page, "runs=3")
    says(page, "plain=False")
    says(page, "log=PLAIN")


def test_enter_and_space_press_a_button_and_a_double_click_presses_it_twice(open_script: Open) -> None:
    page = open_script(BUTTONS)
    button(page, "Plain").press("Enter")
    says(page, "log=PLAIN")
    page.keyboard.press("Space")
    says(page, "log=PLAIN,PLAIN")
    expect(button(page, "Plain")).to_be_focused()
    button(page, "Plain").dblclick()
    says(page, "log=PLAIN,PLAIN,PLAIN,PLAIN")


def test_a_button_has_its_kind_its_icon_and_its_help(open_script: Open) -> None:
    page = open_script(BUTTONS)
    primary = page.get_by_test_id("stBaseButton-primary")
    expect(primary.locator("strong")).to_have_text("Bold")
    expect(primary.get_by_test_id("stIconMaterial").or_(primary.locator("[role=img]"))).to_be_visible()
    colors = [
        page.get_by_test_id(f"stBaseButton-{kind}").first.evaluate("button => getComputedStyle(button).backgroundColor")
        for kind in ("primary", "secondary", "tertiary")
    ]
    assert colors[0] not in colors[1:]
    link = page.get_by_test_id("stBaseButton-tertiary")
    label, icon = link.get_by_text("Link").bounding_box(), link.get_by_text("🔗").bounding_box()
    assert label is not None and icon is not None
    assert label["x"] < icon["x"]
    page.mouse.move(5, 400)
    primary.hover()
    expect(page.get_by_test_id("stTooltipContent")).to_have_text("Be bold")


def test_a_disabled_button_tells_its_help_and_does_nothing(open_script: Open) -> None:
    page = open_script(BUTTONS)
    fixed = button(page, "Fixed")
    expect(fixed).to_be_disabled()
    page.mouse.move(5, 400)
    fixed.hover(force=True)
    expect(page.get_by_test_id("stTooltipContent")).to_have_text("Not now")
    fixed.click(force=True)
    page.keyboard.press("x")
    settle(page)
    says(page, "log=")


def test_a_shortcut_presses_its_button_unless_it_would_type(open_script: Open) -> None:
    page = open_script(BUTTONS)
    expect(page.get_by_label("Shortcut Ctrl + Shift + S")).to_be_visible()
    page.keyboard.press("Control+Shift+S")
    says(page, "saved=True")
    page.keyboard.press("n")
    says(page, "log=save,next")
    page.get_by_label("Text").click()
    page.keyboard.type("nx")
    expect(page.get_by_label("Text")).to_have_value("nx")
    page.keyboard.press("Control+Shift+S")
    says(page, "log=save,next,save")


def test_a_press_during_a_run_is_not_lost(open_script: Open) -> None:
    page = open_script("""
import time

import streamlit as st

log = st.session_state.setdefault("log", [])
first = st.button("First", on_click=log.append, args=("first",))
second = st.button("Second", on_click=log.append, args=("second",))
if first:
    time.sleep(1)
    log.append("rested")
st.text("log=" + ",".join(log) + f" {first} {second}")
""")
    button(page, "First").click()
    button(page, "Second").click()
    settle(page)
    says(page, "log=first,rested,second False True")


# --- forms -----------------------------------------------------------------------------------------------------------

FORM = """
import streamlit as st

log = st.session_state.setdefault("log", [])


def sent(*words):
    log.append("+".join([*words, st.session_state.name, str(st.session_state.age)]))


with st.form("form"):
    name = st.text_input("Name", key="name")
    age = st.number_input("Age", 0, 120, 30, key="age")
    agree = st.checkbox("Agree")
    pick = st.selectbox("Pick", ["a", "b", "c"])
    save = st.form_submit_button("Save", on_click=sent, args=("save",))
    drop = st.form_submit_button("Drop", on_click=sent, args=("drop", "it"), type="primary", help="For good")
st.text(f"{name}|{age}|{agree}|{pick}|save={save}|drop={drop}")
outside = st.checkbox("Outside")
st.text(f"outside={outside}")
st.text("log=" + ",".join(log))
"""


def test_a_form_sends_all_its_fields_together(open_script: Open) -> None:
    page = open_script(FORM)
    page.get_by_label("Name").fill("Ada")
    page.get_by_label("Age").fill("36")
    page.get_by_label("Age").blur()
    page.get_by_text("Agree").click()
    page.get_by_role("combobox", name="Pick").click()
    page.get_by_role("option", name="c").click()
    settle(page)
    says(page, "|30|False|a|save=False|drop=False")
    button(page, "Save").click()
    says(page, "Ada|36|True|c|save=True|drop=False")
    says(page, "log=save+Ada+36")


def test_each_submit_button_tells_that_it_was_pressed_and_calls_back_with_its_words(open_script: Open) -> None:
    page = open_script(FORM)
    page.get_by_label("Name").fill("Ada")
    button(page, "Drop").click()
    says(page, "Ada|30|False|a|save=False|drop=True")
    says(page, "log=drop+it+Ada+30")
    expect(page.get_by_test_id("stBaseButton-primaryFormSubmit")).to_have_text("Drop")
    page.get_by_text("Outside", exact=True).click()
    says(page, "Ada|30|False|a|save=False|drop=False")


def test_drafts_outlive_the_runs_of_others(open_script: Open) -> None:
    page = open_script(FORM)
    page.get_by_label("Name").fill("Ada")
    page.get_by_text("Agree").click()
    page.get_by_text("Outside", exact=True).click()
    says(page, "outside=True")
    says(page, "|30|False|a|save=False|drop=False")
    expect(page.get_by_label("Name")).to_have_value("Ada")
    expect(page.get_by_label("Agree")).to_be_checked()
    page.get_by_label("Age").click()
    page.keyboard.press("ArrowUp")
    page.get_by_text("Outside", exact=True).click()
    says(page, "outside=False")
    expect(page.get_by_label("Age")).to_have_value("31")
    button(page, "Save").click()
    says(page, "Ada|31|True|a|save=True|drop=False")


def test_enter_in_a_field_presses_the_first_submit_button(open_script: Open) -> None:
    page = open_script(FORM)
    page.get_by_label("Name").click()
    page.keyboard.type("Ada")
    expect(page.get_by_test_id("InputInstructions")).to_have_text("Press Enter to submit form")
    page.keyboard.press("Enter")
    says(page, "Ada|30|False|a|save=True|drop=False")
    page.get_by_label("Age").fill("31")
    page.keyboard.press("Enter")
    says(page, "log=save+Ada+30,save+Ada+31")
    page.get_by_label("Age").fill("200")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("outside the allowed range")
    settle(page)
    says(page, "log=save+Ada+30,save+Ada+31")


MORE_FORMS = """
import streamlit as st

with st.form("clears", clear_on_submit=True):
    word = st.text_input("Word", "start")
    tags = st.multiselect("Tags", ["a", "b"], ["a"])
    level = st.slider("Level", 0, 10, 3)
    sent = st.form_submit_button("Send")
st.text(f"clears={word}|{','.join(tags)}|{level}|{sent}")
left, right = st.columns(2)
with right, st.form("silent", enter_to_submit=False, border=False):
    quiet = st.text_input("Quiet")
    st.form_submit_button("Go")
st.text(f"quiet={quiet}")
with left.form("blocked"):
    held = st.text_input("Held")
    st.form_submit_button("Stop", disabled=True)
    st.form_submit_button("Pass")
st.text(f"held={held}")
form = st.sidebar.form("side")
story = form.text_area("Story")
submitted = form.form_submit_button("Tell", icon=":material/send:", shortcut="Ctrl+Enter")
st.text(f"story={story!r}|{submitted}")
with st.form("mute"):
    mute = st.text_input("Mute")
st.text(f"mute={mute!r}")
st.checkbox("Outside")
"""


def test_a_form_that_clears_shows_its_defaults_and_the_script_keeps_what_was_sent(open_script: Open) -> None:
    page = open_script(MORE_FORMS)
    page.get_by_label("Word").fill("hello")
    page.get_by_role("combobox", name="Tags").click()
    page.get_by_role("option", name="b", exact=True).click()
    page.keyboard.press("Escape")
    page.get_by_role("slider", name="Level").press("ArrowRight")
    button(page, "Send").click()
    says(page, "clears=hello|a,b|4|True")
    expect(page.get_by_label("Word")).to_have_value("start")
    expect(page.get_by_label("Remove b")).to_have_count(0)
    expect(page.get_by_role("slider", name="Level")).to_have_value("3")
    page.get_by_text("Outside", exact=True).click()
    says(page, "clears=hello|a,b|4|False")
    expect(page.get_by_label("Word")).to_have_value("start")
    button(page, "Send").click()
    says(page, "clears=start|a|3|True")


def test_enter_is_silent_where_the_form_or_its_first_button_says_so(open_script: Open) -> None:
    page = open_script(MORE_FORMS)
    for label in ("Quiet", "Held"):
        page.get_by_label(label).click()
        page.keyboard.type("x")
        expect(page.get_by_test_id("InputInstructions")).to_have_text("")
        page.keyboard.press("Enter")
    settle(page)
    says(page, "quiet=")
    says(page, "held=")
    button(page, "Go").click()
    says(page, "quiet=x")
    says(page, "held=")
    button(page, "Pass").click()
    says(page, "held=x")


def test_an_area_in_a_form_submits_with_ctrl_enter(open_script: Open) -> None:
    page = open_script(MORE_FORMS)
    area = page.get_by_label("Story")
    area.click()
    page.keyboard.type("one")
    page.keyboard.press("Enter")
    page.keyboard.type("two")
    expect(page.get_by_test_id("InputInstructions")).to_have_text("Press Ctrl+Enter to submit form")
    page.keyboard.press("Control+Enter")
    says(page, "story='one\\ntwo'|True")
    expect(page.get_by_test_id("stSidebar").get_by_test_id("stForm")).to_be_visible()


def test_a_form_without_a_submit_button_keeps_its_drafts_to_itself(open_script: Open) -> None:
    page = open_script(MORE_FORMS)
    page.get_by_label("Mute").fill("x")
    page.keyboard.press("Enter")
    page.get_by_text("Outside", exact=True).click()
    settle(page)
    says(page, "mute=''")
    expect(page.get_by_label("Mute")).to_have_value("x")
    expect(page.get_by_test_id("stException")).to_have_count(0)


def test_a_form_has_its_border_and_stands_where_it_is_put(open_script: Open) -> None:
    page = open_script(MORE_FORMS)
    forms = page.get_by_test_id("stMain").get_by_test_id("stForm")
    widths = forms.evaluate_all("forms => forms.map((form) => parseFloat(getComputedStyle(form).borderTopWidth))")
    assert [width > 0 for width in widths] == [True, True, False, True]
    expect(page.get_by_test_id("stColumn").nth(1).get_by_label("Quiet")).to_be_visible()
    expect(page.get_by_test_id("stColumn").nth(0).get_by_label("Held")).to_be_visible()


INSTRUCTIONS = """
import streamlit as st

def fields(form):
    st.text_input(f"text {form}")
    st.number_input(f"number {form}")
    st.text_area(f"area {form}")
    st.text_input(f"short {form}", max_chars=10)
    st.time_input(f"time {form}")

with st.form("silent", enter_to_submit=False):
    fields("silent")
    st.form_submit_button("Send silent")
with st.form("held"):
    fields("held")
    st.form_submit_button("Send held", disabled=True)
with st.form("form"):
    fields("form")
    st.form_submit_button("Send form")
fields("alone")
st.columns(6)[0].text_input("narrow")
"""


def test_a_field_with_the_focus_has_instructions_as_in_streamlit(open_script: Open) -> None:
    # Recorded at Streamlit's page: what is there at the focus, after a digit, and after Enter.
    page = open_script(INSTRUCTIONS)
    instructions = page.get_by_test_id("InputInstructions")
    for form in ("silent", "held", "form", "alone"):
        for kind in ("text", "number", "area", "short", "time"):
            label = f"{kind} {form}"
            box = page.get_by_label(label, exact=True) if kind != "time" else page.get_by_label(f"hour, {label}")
            key = "Control+Enter" if kind == "area" else "Enter"
            said = f"Press {key.replace('Control', 'Ctrl')} to "
            always = said + "submit form" if form == "form" else ""
            typed = said + "apply" if form == "alone" else always
            counts = ("0/10", "1/10", "1/10") if kind == "short" else ("", "", "")
            box.click()
            expect(instructions).to_have_text(always + counts[0])
            box.press("5")
            if kind != "time":
                expect(instructions).to_have_text(typed + counts[1])
            page.keyboard.press(key)
            settle(page)
            expect(instructions).to_have_text(always + counts[2])
            page.evaluate("document.activeElement.blur()")
            expect(instructions).to_have_count(0)
    page.get_by_label("narrow").click()
    page.keyboard.type("5")
    expect(page.get_by_label("narrow")).to_have_value("5")
    expect(instructions).to_have_count(0)
