"""st.set_page_config: where it may be called, and values that are odd but right, or wrong."""

import datetime as dt
import enum
from collections import OrderedDict, UserDict
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pandas as pd
import streamlit as st


class Layout(enum.StrEnum):
    WIDE = "wide"


class Title(str):
    pass


def attempt(*args, **settings):
    try:
        st.write("fine", st.set_page_config(*args, **settings))
    except Exception as error:
        st.text(f"{type(error).__name__}: {error}")


for title in ("", " ", "*a*", "a\nb", Title("own"), Layout.WIDE, b"bytes", 0, 5, 1.5, False, True, [], ["a"], {}, st):
    attempt(page_title=title)
for title in (np.str_("text"), pd.NaT, dt.date(2020, 1, 1), Path("a"), object, "\N{SNOWMAN}" * 500):
    attempt(page_title=title)
for icon in (
    Path("no.png"),
    Path("no.svg"),
    "no.svg",
    "/nowhere/a.png",
    "https://a.b/c.png",
    "data:image/png;base64,AA",
):
    attempt(page_icon=icon)
for icon in (
    "ab",
    "\N{SHARK}\N{SHARK}",
    " \N{SHARK}",
    ":shark",
    "RANDOM",
    " random",
    ":material/HOME:",
    ":material/home",
):
    attempt(page_icon=icon)
for icon in (
    ":material/",
    ":material/:",
    ":material:home:",
    ":materialize:",
    "::",
    ":",
    Title(":material/home:"),
    "<svg/>",
):
    attempt(page_icon=icon)
for layout in (Layout.WIDE, Title("wide"), np.str_("wide"), "Wide", " wide", b"wide", True, 0, [], {}, ("wide",), None):
    attempt(layout=layout)
for state in (Title("auto"), np.str_("locked"), "Auto", b"auto", 0.0, -1, None, (), {}, ["auto"], "300", 1.0):
    attempt(initial_sidebar_state=state)
for items in (
    {" Get help ": "https://a.b"},
    {"get\thelp": "https://a.b"},
    {"REPORT A BUG\n": None},
    {"about": "a", "About": None, "ABOUT": "b"},
    {"": None},
    {None: None},
    {"Get help": "https://a.b", "Report a bug": "bad"},
    {"bad": 1, "Get help": "bad"},
    OrderedDict(about="x"),
    UserDict({"About": "x"}),
    MappingProxyType({"About": "x"}),
    pd.Series({"About": "x"}),
    pd.Series({"Get help": "bad"}),
    pd.Series({"about us": "x"}),
    pd.Series(dtype=object),
    {Title("About"): Title("x")},
    {"Get help": Title("https://a.b")},
    {"Get help": np.str_("https://a.b")},
    {"Get help": False},
    {"Report a bug": Path("https://a.b")},
):
    attempt(menu_items=items)
for address in (
    "https://a",
    "http:a.b",
    "https:///a",
    "data:text/html,x",
    "javascript:x",
    "/page",
    "a.b",
    "mailto:",
    "http:// a",
):
    attempt(menu_items={"Get help": address})
attempt("too", "\N{SHARK}", "wide", "auto", {}, 5)
attempt(title="x")
attempt(page_title="given", layout="zz", initial_sidebar_state="zz", menu_items={"zz": 1})
attempt(page_title=5, layout="zz")
attempt(page_icon=":material/zz:", layout="zz")

with st.sidebar:
    attempt(page_title="in the sidebar")
with st.columns(2)[1], st.form("form"):
    attempt(layout="wide")
    st.form_submit_button("send", on_click=attempt, kwargs={"page_title": "sent"})


@st.cache_data
def cached():
    st.set_page_config(page_title="cached")
    return 1


try:
    st.text([cached(), cached()])
except Exception as error:
    st.text(type(error).__name__)


def note(**settings):
    try:
        st.session_state.noted = st.set_page_config(**settings)
    except Exception as error:
        st.session_state.noted = str(error)


@st.fragment
def part():
    attempt(page_title="part")
    st.button("part", on_click=note, kwargs={"layout": "zz"})
    st.text(st.session_state.get("noted"))


part()


@st.dialog("Dialog")
def dialog():
    attempt(initial_sidebar_state=250)


if st.button("open"):
    dialog()
st.button("wrong", on_click=st.set_page_config, kwargs={"layout": "zz"})
st.button("late", on_click=attempt, kwargs={"page_title": "late", "menu_items": {"About": "late"}})
if st.button("uncaught"):
    st.set_page_config(initial_sidebar_state="zz")
st.text("end")
