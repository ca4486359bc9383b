"""Choices: boxes to tick, options in view, options in a list, colours."""

from __future__ import annotations

from collections.abc import Callable

from conftest import says, settle
from playwright.sync_api import Locator, Page, expect

Open = Callable[[str], Page]


def options(page: Page) -> Locator:
    return page.get_by_role("option")


# --- checkbox, toggle ------------------------------------------------------------------------------------------------

SWITCHES = """
import streamlit as st

log = st.session_state.setdefault("log", [])
agree = st.checkbox("I **agree**", key="agree", help="To all of it", on_change=log.append, args=("agree",))
st.text(f"agree={agree}")
dark = st.toggle("Dark", True, key="dark", on_change=log.append, kwargs={}, args=["dark"])
st.text(f"dark={dark}")
fixed = st.checkbox("Fixed", True, disabled=True)
st.toggle("Stuck", disabled=True)
st.text(f"fixed={fixed}")
st.checkbox("Unseen", label_visibility="collapsed")
st.toggle("Unnamed", label_visibility="hidden")
st.text("log=" + ",".join(log))
"""


def test_a_box_is_ticked_by_its_label_its_box_and_the_space_key(open_script: Open) -> None:
    page = open_script(SWITCHES)
    box = page.get_by_role("checkbox", name="I agree")
    expect(box).not_to_be_checked()
    page.get_by_text("agree", exact=True).click()
    says(page, "agree=True")
    expect(box).to_be_checked()
    box.focus()
    page.keyboard.press("Space")
    says(page, "agree=False")
    expect(box).to_be_focused()
    page.keyboard.press("Enter")
    settle(page)
    expect(box).not_to_be_checked()
    says(page, "log=agree,agree")


def test_a_double_click_ticks_and_unticks(open_script: Open) -> None:
    page = open_script(SWITCHES)
    page.get_by_text("agree", exact=True).dblclick()
    says(page, "log=agree,agree")
    says(page, "agree=False")
    expect(page.get_by_role("checkbox", name="I agree")).not_to_be_checked()


def test_a_toggle_is_a_switch(open_script: Open) -> None:
    page = open_script(SWITCHES)
    switch = page.get_by_role("switch", name="Dark")
    expect(switch).to_be_checked()
    page.get_by_text("Dark", exact=True).click()
    says(page, "dark=False")
    expect(switch).not_to_be_checked()
    switch.press("Space")
    says(page, "dark=True")
    says(page, "log=dark,dark")


def test_a_disabled_box_stays_as_it_is(open_script: Open) -> None:
    page = open_script(SWITCHES)
    for role, name in (("checkbox", "Fixed"), ("switch", "Stuck")):
        box = page.locator(f'input[role="{role}"], input[type="{role}"]').and_(page.get_by_label(name))
        expect(box).to_be_disabled()
        page.get_by_text(name, exact=True).click(force=True)
    settle(page)
    says(page, "fixed=True")
    expect(page.get_by_label("Fixed")).to_be_checked()
    expect(page.get_by_label("Stuck")).not_to_be_checked()


def test_help_of_a_box_opens_without_ticking_it(open_script: Open) -> None:
    page = open_script(SWITCHES)
    page.mouse.move(5, 400)
    page.get_by_role("button", name="Help for I agree").hover()
    expect(page.get_by_test_id("stTooltipContent")).to_have_text("To all of it")
    page.get_by_role("button", name="Help for I agree").click()
    settle(page)
    says(page, "agree=False")


def test_a_box_without_a_visible_label_keeps_its_name(open_script: Open) -> None:
    page = open_script(SWITCHES)
    unseen = page.get_by_role("checkbox", name="Unseen")
    expect(page.get_by_text("Unseen", exact=True)).not_to_be_visible()
    expect(page.get_by_text("Unnamed", exact=True)).not_to_be_visible()
    unseen.press("Space")
    expect(unseen).to_be_checked()
    settle(page)
    expect(page.get_by_role("switch", name="Unnamed")).not_to_be_checked()


# --- radio -----------------------------------------------------------------------------------------------------------

RADIOS = """
import streamlit as st

log = st.session_state.setdefault("log", [])
size = st.radio("Size", ["Small", "**Medium**", "Large"], key="size", help="Of the cup",
                captions=["A *cup*", "", "A bucket"], on_change=lambda: log.append(st.session_state.size))
st.text(f"size={size}")
none = st.radio("Anything", [1, 2, 3], index=None, horizontal=True, format_func=lambda n: f"No. {n}")
st.text(f"none={none!r}")
st.radio("Fixed", ["this", "that"], index=1, disabled=True)
st.radio("Empty", [])
st.radio("Unseen", ["left", "right"], label_visibility="collapsed")
st.text("log=" + ",".join(log))
"""


def test_a_radio_takes_clicks_and_arrow_keys(open_script: Open) -> None:
    page = open_script(RADIOS)
    group = page.get_by_role("radiogroup", name="Size")
    expect(group.get_by_role("radio").nth(0)).to_be_checked()
    group.get_by_text("Large").click()
    says(page, "size=Large")
    large = group.get_by_role("radio", name="Large")
    expect(large).to_be_checked()
    large.focus()
    page.keyboard.press("ArrowUp")
    says(page, "size=**Medium**")
    expect(group.locator("strong")).to_have_text("Medium")
    medium = group.get_by_role("radio", name="Medium")
    expect(medium).to_be_checked()
    expect(medium).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    says(page, "size=Small")
    says(page, "log=Large,**Medium**,Large,Small")
    group.get_by_text("Small").dblclick()
    settle(page)
    says(page, "log=Large,**Medium**,Large,Small")


def test_captions_stand_under_their_options_and_describe_them(open_script: Open) -> None:
    page = open_script(RADIOS)
    group = page.get_by_role("radiogroup", name="Size")
    expect(group.locator("em")).to_have_text("cup")
    small, large = (group.get_by_text(text).bounding_box() for text in ("Small", "Large"))
    caption = group.get_by_text("A cup").bounding_box()
    assert small is not None and large is not None and caption is not None
    assert small["y"] + small["height"] <= caption["y"] + 2
    assert caption["y"] < large["y"]
    expect(group.get_by_role("radio", name="Large")).to_have_accessible_description("A bucket")


def test_a_radio_without_a_choice_waits_for_one_and_shows_formatted_options(open_script: Open) -> None:
    page = open_script(RADIOS)
    says(page, "none=None")
    group = page.get_by_role("radiogroup", name="Anything")
    for radio in group.get_by_role("radio").all():
        expect(radio).not_to_be_checked()
    tops = {round(box["y"]) for each in group.get_by_text("No.").all() if (box := each.bounding_box()) is not None}
    assert len(tops) == 1
    group.get_by_text("No. 2").click()
    says(page, "none=2")


def test_a_radio_that_is_disabled_or_empty_takes_nothing(open_script: Open) -> None:
    page = open_script(RADIOS)
    fixed = page.get_by_role("radiogroup", name="Fixed")
    fixed.get_by_text("this").click(force=True)
    settle(page)
    expect(fixed.get_by_role("radio", name="that")).to_be_checked()
    expect(fixed.get_by_role("radio", name="this")).to_be_disabled()
    empty = page.get_by_role("radiogroup", name="Empty")
    expect(empty).to_have_text("No options to select.")
    expect(empty.get_by_role("radio")).to_be_disabled()
    expect(page.get_by_text("Unseen")).not_to_be_visible()
    expect(page.get_by_role("radiogroup", name="Unseen").get_by_role("radio")).to_have_count(2)


# --- selectbox -------------------------------------------------------------------------------------------------------

SELECTBOXES = """
import streamlit as st

log = st.session_state.setdefault("log", [])
fruit = st.selectbox("Fruit", ["Apple", "Banana", "Blueberry", "Cherry"], 1, key="fruit", help="*Fresh*",
                     on_change=lambda: log.append(st.session_state.fruit))
st.text(f"fruit={fruit!r}")
month = st.selectbox("Month", [1, 2, 3], index=None, format_func=["", "Jan", "Feb", "Mar"].__getitem__,
                     placeholder="Which one?")
st.text(f"month={month!r}")
tag = st.selectbox("Tag", ["red", "green"], index=None, accept_new_options=True)
st.text(f"tag={tag!r}")
prefix = st.selectbox("Prefix", ["one", "two", "twelve"], filter_mode="prefix")
st.selectbox("Fixed", ["a", "b"], 1, disabled=True)
st.selectbox("Empty", [])
st.text("log=" + ",".join(log))
"""


def test_a_click_opens_the_list_and_chooses_from_it(open_script: Open) -> None:
    page = open_script(SELECTBOXES)
    field = page.get_by_role("combobox", name="Fruit")
    expect(field).to_have_value("Banana")
    field.click()
    expect(options(page)).to_have_text(["Apple", "Banana", "Blueberry", "Cherry"])
    expect(page.get_by_role("option", name="Banana")).to_have_attribute("aria-selected", "true")
    page.get_by_role("option", name="Cherry").click()
    says(page, "fruit='Cherry'")
    expect(field).to_have_value("Cherry")
    expect(options(page)).to_have_count(0)
    field.click()
    page.get_by_role("option", name="Cherry").click()
    settle(page)
    says(page, "log=Cherry")


def test_typing_finds_options_and_enter_takes_the_first(open_script: Open) -> None:
    page = open_script(SELECTBOXES)
    field = page.get_by_role("combobox", name="Fruit")
    field.click()
    page.keyboard.type("bry")
    expect(options(page)).to_have_text(["Blueberry"])
    page.keyboard.press("Enter")
    says(page, "fruit='Blueberry'")
    expect(field).to_have_value("Blueberry")
    prefix = page.get_by_role("combobox", name="Prefix")
    prefix.click()
    page.keyboard.type("t")
    expect(options(page)).to_have_text(["two", "twelve"])
    page.keyboard.type("x")
    expect(options(page).filter(has_text="tw")).to_have_count(0)
    expect(page.get_by_text("No results")).to_be_visible()
    page.keyboard.press("Enter")
    settle(page)
    says(page, "log=Blueberry")


def test_arrow_keys_walk_through_the_list(open_script: Open) -> None:
    page = open_script(SELECTBOXES)
    field = page.get_by_role("combobox", name="Fruit")
    field.focus()
    page.keyboard.press("ArrowDown")
    expect(options(page)).to_have_count(4)
    page.keyboard.press("End")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    says(page, "fruit='Blueberry'")
    expect(field).to_be_focused()


def test_tab_leaves_the_list_without_taking_anything(open_script: Open) -> None:
    page = open_script(SELECTBOXES)
    page.get_by_role("combobox", name="Fruit").focus()
    expect(options(page)).to_have_count(0)
    page.keyboard.type("che")
    expect(options(page)).to_have_text(["Cherry"])
    page.keyboard.press("Tab")
    expect(options(page)).to_have_count(0)
    expect(page.get_by_role("combobox", name="Month")).to_be_focused()
    expect(page.get_by_role("combobox", name="Fruit")).to_have_value("Banana")
    settle(page)
    says(page, "log=")


def test_escape_and_a_click_outside_close_the_list_and_change_nothing(open_script: Open) -> None:
    page = open_script(SELECTBOXES)
    field = page.get_by_role("combobox", name="Fruit")
    field.click()
    page.keyboard.type("che")
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(field).to_have_value("Banana")
    field.click()
    page.keyboard.type("che")
    expect(options(page)).to_have_count(1)
    page.mouse.click(5, 400)
    expect(options(page)).to_have_count(0)
    expect(field).to_have_value("Banana")
    settle(page)
    says(page, "fruit='Banana'")
    says(page, "log=")


def test_a_selectbox_without_a_choice_can_be_cleared_again(open_script: Open) -> None:
    page = open_script(SELECTBOXES)
    field = page.get_by_role("combobox", name="Month")
    expect(field).to_have_value("")
    expect(field).to_have_attribute("placeholder", "Which one?")
    box = page.get_by_test_id("stSelectbox").nth(1)
    expect(box.get_by_role("button", name="Clear value")).to_have_count(0)
    field.click()
    page.get_by_role("option", name="Feb").click()
    says(page, "month=2")
    box.get_by_role("button", name="Clear value").click()
    says(page, "month=None")
    expect(field).to_have_value("")
    field.press("ArrowDown")
    page.keyboard.press("Enter")
    says(page, "month=1")
    page.keyboard.press("Escape")
    says(page, "month=None")
    expect(page.get_by_test_id("stSelectbox").first.get_by_role("button", name="Clear value")).to_have_count(0)


def test_a_selectbox_takes_options_of_ones_own_where_it_may(open_script: Open) -> None:
    page = open_script(SELECTBOXES)
    field = page.get_by_role("combobox", name="Tag")
    expect(field).to_have_attribute("placeholder", "Choose or add an option")
    field.click()
    page.keyboard.type("blue")
    expect(options(page).first).to_have_text("Add: blue")
    page.keyboard.press("Enter")
    says(page, "tag='blue'")
    expect(field).to_have_value("blue")
    expect(options(page)).to_have_count(0)
    page.keyboard.type("grey")
    page.get_by_role("option", name="Add: grey").click()
    says(page, "tag='grey'")
    field.click()
    page.get_by_role("option", name="green").click()
    says(page, "tag='green'")


def test_a_selectbox_that_is_disabled_or_empty_does_not_open(open_script: Open) -> None:
    page = open_script(SELECTBOXES)
    for name, value in (("Fixed", "b"), ("Empty", "")):
        field = page.get_by_role("combobox", name=name)
        expect(field).to_be_disabled()
        expect(field).to_have_value(value)
        field.click(force=True)
        expect(options(page)).to_have_count(0)
    expect(page.get_by_role("combobox", name="Empty")).to_have_attribute("placeholder", "No options to select")


def test_a_list_of_a_thousand_options_opens_and_filters_at_once(open_script: Open) -> None:
    page = open_script("""
import streamlit as st

st.text(f"{st.selectbox('Word', [f'word {i}' for i in range(1000)])!r}")
st.text(f"{st.multiselect('Words', [f'word {i}' for i in range(1000)])!r}")
""")
    for name, found in (("Word", "'word 987'"), ("Words", "['word 987']")):
        page.get_by_role("combobox", name=name, exact=True).click()
        expect(options(page).filter(has_text="word 1")).not_to_have_count(0)
        assert options(page).count() < 100
        field = page.get_by_role("combobox", name=name, exact=True)
        took = field.evaluate("""async (field) => {
            const start = performance.now();
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, "987");
            field.dispatchEvent(new Event("input", { bubbles: true }));
            const found = () => [...document.querySelectorAll("[role=option]")].at(-1)?.textContent === "word 987";
            while (!found()) await new Promise(requestAnimationFrame);
            return performance.now() - start;
        }""")
        assert took < 2000
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        says(page, found)


# --- multiselect -----------------------------------------------------------------------------------------------------

MULTISELECTS = """
import streamlit as st

log = st.session_state.setdefault("log", [])
letters = st.multiselect("Letters", list("abcde"), ["b"], key="letters", help="Any",
                         on_change=lambda: log.append("".join(st.session_state.letters)))
st.text(f"letters={letters}")
pair = st.multiselect("Pair", [1, 2, 3], max_selections=2, format_func=lambda n: f"no. {n}")
st.text(f"pair={pair}")
tags = st.multiselect("Tags", ["red"], accept_new_options=True)
st.text(f"tags={tags}")
st.multiselect("Fixed", ["a", "b"], ["a"], disabled=True)
st.multiselect("Empty", [])
st.text("log=" + ",".join(log))
"""


def test_options_are_added_in_the_order_they_are_chosen(open_script: Open) -> None:
    page = open_script(MULTISELECTS)
    field = page.get_by_role("combobox", name="Letters")
    field.click()
    expect(options(page).filter(has_text="b")).to_have_count(0)
    page.get_by_role("option", name="e", exact=True).click()
    says(page, "letters=['b', 'e']")
    page.get_by_role("option", name="a", exact=True).click()
    says(page, "letters=['b', 'e', 'a']")
    page.keyboard.type("d")
    page.keyboard.press("Enter")
    says(page, "letters=['b', 'e', 'a', 'd']")
    expect(field).to_have_value("")
    says(page, "log=be,bea,bead")
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)


def test_options_are_removed_by_backspace_by_their_cross_and_all_at_once(open_script: Open) -> None:
    page = open_script(MULTISELECTS)
    field = page.get_by_role("combobox", name="Letters")
    box = page.get_by_test_id("stMultiSelect").first
    field.click()
    for name in "cd":
        page.get_by_role("option", name=name, exact=True).click()
    says(page, "letters=['b', 'c', 'd']")
    page.keyboard.press("Escape")
    page.keyboard.press("Backspace")
    says(page, "letters=['b', 'c']")
    box.get_by_label("Remove b").click()
    says(page, "letters=['c']")
    box.get_by_role("button", name="Clear all").click()
    says(page, "letters=[]")
    expect(field).to_have_attribute("placeholder", "Choose options")
    says(page, "log=bc,bcd,bc,c,")


def test_all_options_found_can_be_taken_together(open_script: Open) -> None:
    page = open_script(MULTISELECTS)
    page.get_by_role("combobox", name="Letters").click()
    page.get_by_role("option", name="Select all").click()
    says(page, "letters=['b', 'a', 'c', 'd', 'e']")
    says(page, "log=bacde")


def test_no_more_than_the_maximum_is_taken(open_script: Open) -> None:
    page = open_script(MULTISELECTS)
    page.get_by_role("combobox", name="Pair").click()
    page.get_by_role("option", name="no. 3").click()
    page.get_by_role("option", name="no. 1").click()
    says(page, "pair=[3, 1]")
    page.get_by_role("combobox", name="Pair").click()
    expect(page.get_by_text("You can only select up to 2 options. Remove an option first.")).to_be_visible()
    expect(options(page).filter(has_text="no.")).to_have_count(0)
    page.keyboard.press("Backspace")
    says(page, "pair=[3]")


def test_a_multiselect_takes_options_of_ones_own_where_it_may(open_script: Open) -> None:
    page = open_script(MULTISELECTS)
    field = page.get_by_role("combobox", name="Tags")
    expect(field).to_have_attribute("placeholder", "Choose or add options")
    field.click()
    page.keyboard.type("deep blue")
    expect(options(page)).to_have_text(["Add: deep blue"])
    page.keyboard.press("Enter")
    says(page, "tags=['deep blue']")
    page.keyboard.type("red")
    page.keyboard.press("Enter")
    says(page, "tags=['deep blue', 'red']")


def test_a_multiselect_that_is_disabled_or_empty_takes_nothing(open_script: Open) -> None:
    page = open_script(MULTISELECTS)
    fixed = page.get_by_test_id("stMultiSelect").nth(3)
    expect(fixed.get_by_role("combobox")).to_be_disabled()
    expect(fixed.get_by_text("a", exact=True)).to_be_visible()
    expect(fixed.get_by_label("Remove a")).to_have_count(0)
    expect(fixed.get_by_role("button", name="Clear all")).to_have_count(0)
    empty = page.get_by_role("combobox", name="Empty")
    expect(empty).to_be_disabled()
    expect(empty).to_have_attribute("placeholder", "No options to select")


# --- options that change ---------------------------------------------------------------------------------------------


def test_a_choice_outlives_a_change_of_options_that_keeps_it(open_script: Open) -> None:
    page = open_script("""
import streamlit as st

few = st.checkbox("Few")
options = ["c", "b"] if few else ["a", "b", "c", "d"]
st.text(f"radio={st.radio('Radio', options, key='radio')}")
st.text(f"select={st.selectbox('Select', options, key='select')}")
st.text(f"many={st.multiselect('Many', options, key='many')}")
""")
    page.get_by_role("radiogroup").get_by_text("c", exact=True).click()
    says(page, "radio=c")
    page.get_by_role("combobox", name="Select").click()
    page.get_by_role("option", name="d").click()
    says(page, "select=d")
    page.get_by_role("combobox", name="Many").click()
    for name in "dbc":
        page.get_by_role("option", name=name, exact=True).click()
    says(page, "many=['d', 'b', 'c']")
    page.keyboard.press("Escape")
    page.get_by_text("Few").click()
    says(page, "radio=c")
    says(page, "select=c")
    says(page, "many=['b', 'c']")
    expect(page.get_by_role("radio", name="c")).to_be_checked()
    expect(page.get_by_role("combobox", name="Select")).to_have_value("c")
    expect(page.get_by_test_id("stMultiSelect").get_by_label("Remove d")).to_have_count(0)


# --- color_picker ----------------------------------------------------------------------------------------------------

COLORS = """
import streamlit as st

log = st.session_state.setdefault("log", [])
color = st.color_picker("Ink", "#00F", key="color", help="Of the pen",
                        on_change=lambda: log.append(st.session_state.color))
st.text(f"color={color}")
st.color_picker("Fixed", "#ff0000", disabled=True)
st.text("log=" + ",".join(log))
"""


def test_a_colour_is_typed_and_sent_when_the_picker_closes(open_script: Open) -> None:
    page = open_script(COLORS)
    page.get_by_test_id("stColorPickerBlock").first.click()
    picker = page.get_by_test_id("stColorPickerPopover")
    expect(picker).to_be_visible()
    picker.get_by_role("textbox").fill("#12ab9F")
    picker.get_by_role("textbox").press("Enter")
    page.keyboard.press("Escape")
    expect(picker).to_have_count(0)
    says(page, "color=#12ab9f")
    says(page, "log=#12ab9f")
    expect(page.get_by_test_id("stColorPickerBlock").first).to_have_css("background-color", "rgb(18, 171, 159)")


def test_a_colour_is_picked_by_keyboard(open_script: Open) -> None:
    page = open_script(COLORS)
    page.get_by_role("button", name="Ink color picker").press("Enter")
    picker = page.get_by_test_id("stColorPickerPopover")
    expect(picker).to_be_visible()
    expect(picker.get_by_role("slider", name="Hue")).to_have_value("240")
    picker.get_by_role("slider", name="Hue").focus()
    page.keyboard.press("ArrowLeft")
    says(page, "color=#00F")
    page.mouse.click(5, 400)
    expect(picker).to_have_count(0)
    says(page, "color=#0004ff")
    says(page, "log=#0004ff")


def test_a_picker_that_is_closed_without_a_change_says_nothing(open_script: Open) -> None:
    page = open_script(COLORS)
    page.get_by_role("button", name="Ink color picker").click()
    expect(page.get_by_test_id("stColorPickerPopover")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("stColorPickerPopover")).to_have_count(0)
    settle(page)
    says(page, "color=#00F")
    says(page, "log=")
    fixed = page.get_by_role("button", name="Fixed color picker")
    expect(fixed).to_be_disabled()
    fixed.click(force=True)
    expect(page.get_by_test_id("stColorPickerPopover")).to_have_count(0)
