"""Arguments that make no sense end in an exception on the page, never in a page that breaks.

What Streamlit says to them is compared in tests/differential (bad_*.py and errors_*.py). Here is what remains: input to
which Streamlit answers with an accident of its own, and what must hold whatever the input.
"""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from tests.support.apps import app, run

SCRIPT = "</script><script>alert(1)</script>"


@pytest.mark.parametrize(
    ("call", "name"),
    [
        ("st.number_input('n', value=1, format=5)", "TypeError"),
        ("st.number_input('n', value=1, format='')", "StreamlitInvalidNumberFormatError"),
        ("st.slider('s', 0, 10, ['a', 'b'])", "StreamlitInvalidParameterTypeError"),
        ("st.slider('s', 0, 10, (None, 5))", "StreamlitInvalidParameterTypeError"),
        ("st.slider('s', dt.date(2024, 1, 5), dt.datetime(2024, 2, 1))", "StreamlitInvalidParameterTypeError"),
        ("st.slider('s', 0, 10, step=dt.timedelta(1))", "StreamlitInvalidParameterTypeError"),
        ("st.slider('s', 0, 10, dt.date(2024, 1, 5))", "TypeError"),
        ("st.slider('s', float('nan'), 1.0)", "StreamlitJSNumberBoundsError"),
        ("st.slider('s', 0.0, float('nan'))", "StreamlitInvalidMinMaxError"),
        ("st.slider('s', 0.0, 1.0, float('nan'))", "StreamlitJSNumberBoundsError"),
        ("st.slider('s', 0.0, 1.0, step=float('nan'))", "StreamlitJSNumberBoundsError"),
        ("st.slider('s', 0.0, 1.0, step=float('inf'))", "StreamlitJSNumberBoundsError"),
        ("st.number_input('n', float('nan'))", "StreamlitJSNumberBoundsError"),
        ("st.number_input('n', step=float('nan'))", "StreamlitJSNumberBoundsError"),
        ("st.columns([1, float('nan')])", "StreamlitInvalidColumnSpecError"),
        ("st.columns([1, float('inf')])", "StreamlitInvalidColumnSpecError"),
    ],
)
def test_what_the_page_could_not_show_is_refused(tmp_path: Path, call: str, name: str) -> None:
    page = run(tmp_path, f"import datetime as dt\n{call}\nst.text('after')")
    assert [kind.removeprefix("streamlit.errors.") for kind, _ in page.exceptions()] == [name]
    assert page.texts() == []


@pytest.mark.parametrize("text", [SCRIPT, "nul\0nul", "half a pair \ud800", "\ufeff", "\u2028", "e\u0301", "👨‍👩‍👧"])
def test_any_text_reaches_the_page_and_comes_back_as_it_is(tmp_path: Path, text: str) -> None:
    source = f"""
        text = {text!a}
        st.code(text)
        st.text_input(text, text, key=text)
        st.selectbox(text + " of several", ["a", text], 1, key="chosen")
        st.code(st.session_state[text])
        st.code(st.session_state.chosen)
    """
    page = run(tmp_path, source)
    assert page.exceptions() == []
    assert [each["body"] for each in page.elements() if each["type"] == "code"] == [text] * 3
    assert page.find("text_input", text)["value"] == text
    page.set("selectbox", "chosen", "a")
    page.set("selectbox", "chosen", text)
    page.set("text_input", text, text + text)
    assert [each["body"] for each in page.elements() if each["type"] == "code"] == [text, text + text, text]
    assert page.matches_session()


@pytest.mark.parametrize("value", ["float('nan')", "float('inf')", "-float('inf')", "10 ** 400", "2 ** 63"])
def test_any_number_can_be_written(tmp_path: Path, value: str) -> None:
    page = run(tmp_path, f"st.write({value})\nst.json({{'number': {value}}})\nst.text('after')")
    assert page.exceptions() == []
    assert page.texts()[-1] == "after"


def test_a_number_input_that_starts_as_not_a_number_reaches_the_page_empty(tmp_path: Path) -> None:
    page = run(tmp_path, "value = st.number_input('n', value=float('nan'), key='n')\nst.text(value)")
    assert page.find("number_input", "n")["value"] is None
    assert page.texts() == ["nan"]
    page.set("number_input", "n", 5.0)
    assert page.texts() == ["5.0"]
    assert math.isfinite(page.session.state["n"])


@pytest.mark.parametrize("wrong", ["object()", "lambda: 1", "{1: 2}", "b'bytes'", "...", "float('nan')", "int", "[[]]"])
@pytest.mark.parametrize(
    "call",
    [
        "st.button({})",
        "st.button('b', help={})",
        "st.button('b', key={})",
        "st.download_button({}, 'x')",
        "st.download_button('d', {})",
        "st.download_button('d', 'x', {})",
        "st.download_button('d', 'x', mime={})",
        "st.link_button({}, 'x')",
        "st.link_button('l', {})",
        "st.link_button('l', 'x', on_click={})",
        "st.menu_button({}, ['a'])",
        "st.menu_button('m', {})",
        "st.menu_button('m', [{}])",
        "st.menu_button('m', ['a'], on_click={})",
        "st.page_link({})",
        "st.page_link('app.py', query_params={})",
        "st.checkbox({})",
        "st.text_input({})",
        "st.text_input('t', {})",
        "st.text_input('t', placeholder={})",
        "st.text_area('t', {})",
        "st.number_input({})",
        "st.number_input('n', value={})",
        "st.number_input('n', placeholder={})",
        "st.slider({})",
        "st.slider('s', value={})",
        "st.slider('s', format={})",
        "st.selectbox('s', {})",
        "st.selectbox('s', [{}])",
        "st.selectbox('s', ['a'], placeholder={})",
        "st.radio('r', [{}])",
        "st.radio('r', ['a'], captions=[{}])",
        "st.multiselect('m', [{}], {})",
        "st.multiselect('m', ['a'], max_selections={})",
        "st.multiselect('m', ['a'], placeholder={})",
        "st.date_input('d', {})",
        "st.date_input('d', format={})",
        "st.time_input('t', {})",
        "st.time_input('t', step={})",
        "st.datetime_input('d', {})",
        "st.datetime_input('d', min_value={})",
        "st.datetime_input('d', format={})",
        "st.datetime_input('d', step={})",
        "st.color_picker('c', {})",
        "st.text({})",
        "st.code({})",
        "st.code('c', {})",
        "st.json({})",
        "st.json(dict(a={}))",
        "st.json([], expanded={})",
        "st.title('t', anchor={})",
        "st.error('e', icon={})",
        "st.columns({})",
        "st.container(height={})",
        "st.exception({})",
        "st.form({})",
    ],
)
def test_whatever_a_call_is_given_the_page_stays_whole(tmp_path: Path, call: str, wrong: str) -> None:
    source = f"""
        try:
            {call.replace("{}", wrong)}
        except Exception as error:
            assert str(error)
        st.text("after")
    """
    page = app(tmp_path, source)
    page.rerun()
    assert page.texts()[-1] == "after"
    assert page.matches_session()
    page.rerun()
    assert page.texts()[-1] == "after"
