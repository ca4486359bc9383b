"""Texts that are read from right to left, in an app whose other texts are not."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

Open = Callable[[str], Page]

SCRIPT = """
import streamlit as st

with st.sidebar:
    st.write("בצד")
st.title("כותרת")
st.markdown("English first, אחר כך\\n\\n1. אחת\\n2. two\\n\\n> مرحبا")
st.info("שלום (עולם)", icon=":material/home:")
st.checkbox("אני מסכים")
st.radio("בחר", ["אחת", "two"])
st.text_input("שם", placeholder="הקלד")
st.selectbox("עיר", ["חיפה", "Paris"])
st.text("טקסט")
with st.expander("עוד"):
    st.write("תוכן")
"""


def direction(part: Locator) -> str:
    found: str = part.evaluate("element => getComputedStyle(element).direction")
    return found


def is_right_of(one: Locator, other: Locator) -> bool:
    first, second = one.bounding_box(), other.bounding_box()
    assert first is not None
    assert second is not None
    return first["x"] > second["x"]


def test_each_text_is_read_in_its_own_direction(open_script: Open) -> None:
    page = open_script(SCRIPT)
    for text in ("בצד", "כותרת", "מסכים", "טקסט", "مرحبا", "שלום", "עוד"):
        for found in page.get_by_text(text).all():
            assert direction(found) == "rtl", text
    assert direction(page.get_by_text("English first")) == "ltr"
    assert direction(page.get_by_text("two").first) == "rtl"  # the second item of a list that begins in Hebrew
    assert direction(page.locator("blockquote")) == "rtl"
    assert page.locator("[dir]:not([dir=rtl])").count() == 0  # these are as what is around them
    # Boxes and icons are where the text begins.
    assert is_right_of(page.locator(".checkbox-box"), page.get_by_text("מסכים"))
    assert is_right_of(page.get_by_test_id("stAlertDynamicIcon"), page.get_by_text("שלום"))
    assert is_right_of(page.locator("summary svg, summary [data-testid=stIconMaterial]").first, page.get_by_text("עוד"))


def test_a_field_has_the_direction_of_what_stands_in_it(open_script: Open) -> None:
    page = open_script(SCRIPT)
    field = page.get_by_label("שם")
    expect(field).to_have_css("direction", "rtl")
    field.fill("name")
    expect(field).to_have_css("direction", "ltr")
    field.fill("12 שנים")
    expect(field).to_have_css("direction", "rtl")
    expect(page.get_by_role("combobox", name="עיר")).to_have_css("direction", "rtl")
    page.get_by_role("combobox", name="עיר").click()
    page.get_by_role("option", name="Paris").click()
    expect(page.get_by_role("combobox", name="עיר")).to_have_css("direction", "ltr")
