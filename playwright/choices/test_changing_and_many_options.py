"""What holds for all that choose: a list may be long, and may change."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.browser.app_page import options, says

Open = Callable[[str], Page]


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
