"""What a type checker says of scripts and their tests: `make check` runs mypy over this file.

A line that must be an error is marked to be ignored, and mypy reports marks that are not needed.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, assert_type

from wasm_runtime import streamlit as st
from wasm_runtime.streamlit.delta_generator import DeltaGenerator
from wasm_runtime.streamlit.testing.v1 import AppTest
from wasm_runtime.streamlit.testing.v1.element_tree import Button


def calls_have_types() -> None:
    assert_type(st.button("Press"), bool)
    assert_type(st.sidebar.checkbox("Agree"), bool)
    assert_type(st.text("words"), DeltaGenerator)
    assert_type(st.columns(2), list[DeltaGenerator])
    assert_type(st.multiselect("Sizes", [1, 2]), list[int] | list[int | str])
    assert_type(st.time_input("Time", None), dt.time | Any)
    assert_type(st.query_params["page"], str)
    st.text_input("Name").upper()
    if st.context.is_embedded:
        st.stop()


def wrong_calls_are_errors() -> None:
    st.button("Press", colour="red")  # type: ignore[call-arg]
    st.sidebar.button(5)  # type: ignore[arg-type]
    st.container().button()  # type: ignore[call-arg]
    st.buton("Press")  # type: ignore[attr-defined]
    st.sidebar.buton("Press")  # type: ignore[attr-defined]
    st.set_page_config(page_titel="Title")  # type: ignore[call-arg]


@st.cache_data
def double(number: int) -> int:
    return 2 * number


@st.cache_resource(ttl=5, show_spinner=False)
def name() -> str:
    return "name"


@st.fragment
def part(number: int) -> str:
    return str(number)


@st.dialog("Title")
def ask(question: str) -> None:
    st.text(question)


def decorated_functions_keep_their_types() -> None:
    assert_type(double(1), int)
    assert_type(name(), str)
    assert_type(part(1), str)
    double.clear()
    double("1")  # type: ignore[arg-type]
    ask(5)  # type: ignore[arg-type]
    st.cache_data(tll=5)  # type: ignore[call-overload]


def elements_of_a_test_have_types(at: AppTest) -> None:
    assert_type(at.button[0].click(), Button)
    assert_type(at.button[0].click().run(), AppTest)
    assert_type(at.button(key="press").value, bool)
    assert_type(at.sidebar.radio[0].index, int | None)
    assert_type(at.main.help[0].value, str)
    assert_type(at.tabs[0].checkbox[0].check().run().exception.len, int)


def wrong_tests_are_errors(at: AppTest) -> None:
    at.button[0].click(5)  # type: ignore[call-arg]
    at.buton[0].click()  # type: ignore[attr-defined]
    at.columns[0].run(5)  # type: ignore[call-arg]
