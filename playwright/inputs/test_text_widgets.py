"""Text that a person types: what is sent when, what is shown meanwhile, and what keeps a field from sending."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.browser.app_page import says, settle

Open = Callable[[str], Page]

INPUTS = """
import streamlit as st


def changed(name):
    st.session_state.log.append(name)


log = st.session_state.setdefault("log", [])
name = st.text_input("Name", key="name", placeholder="Who are you?", help="As on your *passport*", max_chars=8,
                     on_change=changed, args=("name",))
st.text(f"name={name!r}")
secret = st.text_input("Password", type="password")
st.text(f"secret={secret!r}")
empty = st.text_input("Nothing yet", value=None)
st.text(f"empty={empty!r}")
st.text_input("Fixed", "cannot be changed", disabled=True, help="Nor this")
mail = st.text_input("Mail", type="email")
st.text(f"mail={mail!r}")
code = st.text_input("Code", validate=("^[A-Z]{3}$", "Three capital letters, please."))
st.text(f"code={code!r}")
live = st.text_input("Live", live="0ms")
st.text(f"live={live!r}")
st.text("log=" + ",".join(log))
if st.button("Rename"):
    del st.session_state.name
    st.session_state.pop("name", None)
"""


def test_enter_sends_what_is_typed_and_calls_back_once(open_script: Open) -> None:
    page = open_script(INPUTS)
    field = page.get_by_label("Name", exact=True)
    field.click()
    page.keyboard.type("Ada")
    expect(page.get_by_test_id("InputInstructions")).to_contain_text("Press Enter to apply")
    says(page, "name=''")
    page.keyboard.press("Enter")
    says(page, "name='Ada'")
    says(page, "log=name")
    expect(field).to_be_focused()
    field.blur()
    settle(page)
    says(page, "log=name")


def test_leaving_the_field_sends_and_leaving_it_unchanged_does_not(open_script: Open) -> None:
    page = open_script(INPUTS)
    page.get_by_label("Name", exact=True).click()
    page.keyboard.type("Ada")
    page.keyboard.press("Tab")
    says(page, "name='Ada'")
    page.get_by_label("Name", exact=True).click()
    page.keyboard.press("Enter")
    page.get_by_label("Nothing yet").click()
    settle(page)
    says(page, "log=name")
    expect(page.get_by_test_id("InputInstructions")).to_have_text("")


def test_clearing_a_field_sends_the_empty_text(open_script: Open) -> None:
    page = open_script(INPUTS)
    field = page.get_by_label("Name", exact=True)
    field.fill("Ada")
    field.press("Enter")
    says(page, "name='Ada'")
    field.clear()
    field.press("Enter")
    says(page, "name=''")


def test_the_placeholder_shows_until_something_is_typed(open_script: Open) -> None:
    page = open_script(INPUTS)
    field = page.get_by_placeholder("Who are you?")
    expect(field).to_have_value("")
    says(page, "empty=None")
    page.get_by_label("Nothing yet").fill("x")
    page.keyboard.press("Enter")
    says(page, "empty='x'")


def test_max_chars_stops_the_typing_and_counts_along(open_script: Open) -> None:
    page = open_script(INPUTS)
    page.get_by_label("Name", exact=True).click()
    expect(page.get_by_test_id("InputInstructions")).to_have_text("0/8")
    page.keyboard.type("Hippopotamus")
    expect(page.get_by_label("Name", exact=True)).to_have_value("Hippopot")
    expect(page.get_by_test_id("InputInstructions")).to_contain_text("8/8")
    page.keyboard.press("Enter")
    says(page, "name='Hippopot'")


def test_a_password_is_hidden_until_it_is_asked_for(open_script: Open) -> None:
    page = open_script(INPUTS)
    field = page.get_by_label("Password", exact=True)
    expect(field).to_have_attribute("type", "password")
    expect(field).to_have_attribute("autocomplete", "new-password")
    field.fill("hunter2")
    reveal = page.get_by_role("button", name="Show password")
    reveal.focus()
    page.keyboard.press("Enter")
    expect(field).to_have_attribute("type", "text")
    expect(field).to_have_value("hunter2")
    page.get_by_role("button", name="Hide password").click()
    expect(field).to_have_attribute("type", "password")
    says(page, "secret='hunter2'")


def test_a_disabled_field_takes_neither_text_nor_focus(open_script: Open) -> None:
    page = open_script(INPUTS)
    field = page.get_by_label("Fixed", exact=True)
    expect(field).to_be_disabled()
    expect(field).to_have_value("cannot be changed")
    page.get_by_label("Nothing yet").focus()
    for _ in range(3):
        page.keyboard.press("Tab")
        expect(field).not_to_be_focused()


def test_help_opens_by_pointer_and_by_keyboard_and_closes_with_escape(open_script: Open) -> None:
    page = open_script(INPUTS)
    button = page.get_by_role("button", name="Help for Name")
    page.mouse.move(5, 400)
    button.hover()
    tip = page.get_by_test_id("stTooltipContent")
    expect(tip).to_have_text("As on your passport")
    expect(tip.locator("em")).to_have_text("passport")
    page.mouse.move(5, 400)
    expect(tip).to_have_count(0)
    page.get_by_label("Name", exact=True).focus()
    page.keyboard.press("Shift+Tab")
    expect(button).to_be_focused()
    expect(tip).to_be_visible()
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_have_count(0)


def test_a_text_that_does_not_fit_its_pattern_is_not_sent(open_script: Open) -> None:
    page = open_script(INPUTS)
    field = page.get_by_label("Code", exact=True)
    field.fill("abc")
    field.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("Three capital letters, please.")
    expect(field).to_have_attribute("aria-invalid", "true")
    settle(page)
    says(page, "code=''")
    field.press("Home")
    field.fill("ABC")
    expect(page.get_by_role("alert")).to_have_count(0)
    field.press("Enter")
    says(page, "code='ABC'")
    mail = page.get_by_label("Mail")
    mail.fill("ada")
    mail.blur()
    expect(page.get_by_role("alert")).to_have_text("Enter a valid email address.")
    mail.fill("ada@example.com")
    mail.blur()
    says(page, "mail='ada@example.com'")


def test_a_live_field_sends_while_it_is_typed_into(open_script: Open) -> None:
    page = open_script(INPUTS)
    page.get_by_label("Live").click()
    page.keyboard.type("abc")
    says(page, "live='abc'")
    expect(page.get_by_test_id("InputInstructions")).to_have_text("")


def test_letters_of_every_script_arrive_as_they_are(open_script: Open) -> None:
    page = open_script("""
import streamlit as st

text = st.text_input("Text")
st.text(f"{len(text)} {text}")
area = st.text_area("Area")
st.text(f"{len(area)} {area!r}")
""")
    page.get_by_label("Text").fill("naïve 👩‍🚀 שלום <b>&amp; \\n")
    page.keyboard.press("Enter")
    says(page, "26 naïve 👩‍🚀 שלום <b>&amp; \\n")
    page.get_by_label("Area").fill("one\n\ttwo\u2028three")
    page.keyboard.press("Control+Enter")
    says(page, "14 'one\\n\\ttwo\\u2028three'")


def test_enter_that_only_confirms_a_composition_does_not_send(open_script: Open) -> None:
    page = open_script(INPUTS)
    field = page.get_by_label("Name", exact=True)
    field.fill("こん")
    field.evaluate(
        """field => {
            const composing = { key: "Enter", bubbles: true, isComposing: true };
            field.dispatchEvent(new KeyboardEvent("keydown", composing));
        }"""
    )
    settle(page)
    says(page, "name=''")
    field.press("Enter")
    says(page, "name='こん'")


AREAS = """
import streamlit as st

log = st.session_state.setdefault("log", [])
text = st.text_area("Story", "Once", key="story", placeholder="Tell", max_chars=40, height=120,
                    on_change=lambda: log.append("story"))
st.text(f"story={text!r}")
st.text_area("Grows", height="content")
st.text_area("Fixed", "no", disabled=True)
st.text("log=" + ",".join(log))
"""


def test_an_area_sends_with_ctrl_enter_and_on_leaving(open_script: Open) -> None:
    page = open_script(AREAS)
    area = page.get_by_label("Story")
    area.click()
    page.keyboard.press("Control+End")
    page.keyboard.press("Enter")
    page.keyboard.type("upon")
    expect(page.get_by_test_id("InputInstructions")).to_have_text("Press Ctrl+Enter to apply9/40")
    says(page, "story='Once'")
    page.keyboard.press("Control+Enter")
    says(page, "story='Once\\nupon'")
    page.keyboard.type("!")
    page.get_by_label("Grows").click()
    says(page, "story='Once\\nupon!'")
    says(page, "log=story,story")


def test_an_area_has_its_height_or_grows_with_its_text(open_script: Open) -> None:
    page = open_script(AREAS)
    story = page.get_by_test_id("stTextAreaRootElement").first.bounding_box()
    assert story is not None
    assert story["height"] == 120 - 28  # the label is part of the height
    grows = page.get_by_label("Grows")
    before = grows.bounding_box()
    grows.fill("\n".join("abcdefghijkl"))
    after = grows.bounding_box()
    assert before is not None and after is not None
    assert after["height"] > before["height"] + 100
    assert grows.evaluate("area => area.scrollHeight <= area.clientHeight + 1")
    expect(page.get_by_label("Fixed")).to_be_disabled()


LABELS = """
import streamlit as st

for visibility in ("visible", "hidden", "collapsed"):
    st.text_input(f"Input {visibility}", label_visibility=visibility)
    st.text_area(f"Area {visibility}", label_visibility=visibility)
st.text_input("A **bold** :red[red] `code` :material/star: label")
"""


def test_a_hidden_label_keeps_its_room_a_collapsed_one_does_not_and_both_keep_the_name(open_script: Open) -> None:
    page = open_script(LABELS)
    for kind, name in (("stTextInput", "Input"), ("stTextArea", "Area")):
        heights = []
        for number, visibility in enumerate(("visible", "hidden", "collapsed")):
            widget = page.get_by_test_id(kind).nth(number)
            expect(page.get_by_label(f"{name} {visibility}", exact=True)).to_be_visible()
            box = widget.bounding_box()
            assert box is not None
            heights.append(round(box["height"]))
            label = widget.get_by_test_id("stWidgetLabel")
            expect(label).to_be_visible(visible=visibility == "visible")
        assert heights[0] == heights[1] == heights[2] + 28


def test_markdown_in_a_label_is_shown_and_its_name_is_plain(open_script: Open) -> None:
    page = open_script(LABELS)
    label = page.get_by_test_id("stWidgetLabel").last
    expect(label.locator("strong")).to_have_text("bold")
    expect(label.locator("code")).to_have_text("code")
    expect(page.get_by_label("A bold red code label", exact=True)).to_be_visible()


def test_a_click_on_the_label_goes_to_the_field(open_script: Open) -> None:
    page = open_script(LABELS)
    page.get_by_text("Input visible").click()
    expect(page.get_by_label("Input visible")).to_be_focused()
    page.get_by_text("Area visible").click()
    expect(page.get_by_label("Area visible")).to_be_focused()


def test_what_the_script_sets_replaces_what_is_half_typed(open_script: Open) -> None:
    page = open_script("""
import streamlit as st

if st.button("Set"):
    st.session_state.text = "from the script"
st.text_input("Text", key="text")
st.text(f"text={st.session_state.text!r}")
""")
    page.get_by_label("Text").fill("half")
    page.get_by_role("button", name="Set").click()
    says(page, "text='from the script'")
    expect(page.get_by_label("Text")).to_have_value("from the script")
