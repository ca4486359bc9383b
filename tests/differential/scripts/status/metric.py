"""Metrics: values and changes of every type, colours, arrows, charts, what is refused."""

import datetime as dt
import enum
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import streamlit as st


class Level(enum.IntEnum):
    LOW = 7


def attempt(*args, **kwargs):
    try:
        st.metric(*args, **kwargs)
    except Exception as error:
        st.exception(error)


NUMBERS = (0, -0.0, 1, -1, 1.5, -1.5, True, False, 10**30, 1e30, 1e-9, float("nan"), float("inf"), -float("inf"))
TYPED = (
    Decimal("0.00"),
    Decimal("-1.50"),
    Fraction(-1, 2),
    Level.LOW,
    1j,
    np.int8(-3),
    np.float32(0.1),
    np.bool_(True),
)
ARRAYS = (np.array(4), np.array([4.5]), np.float64("nan"), np.int64(0), pd.Series([3]))
TEXTS = ("", " ", "0", " 0", "-0", "0%", "-5 %", "- 5", "\u22125", "5", "  -3\n  -4", "**b** :red[r]", "# a", None)
OTHERS = ([], [1], {}, b"5", object, dt.date(2020, 1, 1), dt.timedelta(1))
for value in (*NUMBERS, *TYPED, *ARRAYS, *TEXTS, *OTHERS):
    attempt("value", value)
    attempt("delta", 5, value)
for label in ("", None, 5, "**b**", "a\nb", "  a  ", ["x"]):
    attempt(label, 1)
COLORS = ("normal", "inverse", "off", "red", "orange", "yellow", "green", "blue", "violet", "gray", "grey", "primary")
for color in (*COLORS, " normal ", "Normal", "white", "", None, 5):
    for delta in (1, -1, 0, None):
        attempt("color", 5, delta, color)
for arrow in ("auto", "up", "down", "off", " up ", "left", None, True):
    for delta in (1, -1, 0, None):
        attempt("arrow", 5, delta, delta_arrow=arrow)
CHARTS = (
    [],
    [1],
    [1, 2.5, -3],
    (1, 2),
    {3},
    {1: "a", 2: "b"},
    range(4),
    (each for each in (1, 2)),
    np.arange(3),
    np.array([[1, 2], [3, 4]]),
    pd.Series([1, 2]),
    pd.DataFrame({"a": [1, 2], "b": [3, 4]}),
    pd.Index([1, 2]),
    [True, Decimal("0.1"), Fraction(1, 4), "5", " 6 ", np.float32(0.5)],
    [1, float("nan"), float("inf"), 2],
    [1, None],
    ["a"],
    [[1]],
    "12",
    "ab",
    5,
    b"5",
    [1j],
    [dt.date(2020, 1, 1)],
)
for chart in CHARTS:
    attempt("chart", 5, chart_data=chart)
for kind in ("line", "bar", "area", "pie", None, 5, "Bar"):
    attempt("kind", 5, chart_data=[1, 2], chart_type=kind)
for border in (True, False, 1, 0, None, "x", 2.5):
    attempt("border", 5, border=border)
for text in ("", "  a\n  b", 5, None, ["x"], b"x"):
    attempt("format", 5, format=text)
    attempt("description", 5, 1, delta_description=text)
    attempt("help", 5, help=text)
for icon in ("", "🎈", ":material/star:", ":material/nope:", "ab", 5):
    attempt("icon", 5, icon=icon)
for visibility in ("visible", "hidden", "collapsed", "zz", None):
    attempt("visibility", 5, label_visibility=visibility)
for size in ("stretch", "content", 200, 0, -1, "zz", None, 1.5, True):
    attempt("width", 5, width=size)
    attempt("height", 5, height=size)
attempt("two errors", [], label_visibility="zz")
attempt("two errors", [], [], delta_color="zz")
attempt("two errors", 5, 1, delta_color="zz", delta_arrow="zz", icon="zz")
attempt("two errors", 5, chart_data=["x"], format=5)
attempt("two errors", 5, width="zz", height="zz")
attempt()
attempt("a", 1, 2, "off", "help")

place = st.empty()
for step in range(5):
    place.metric("step", step, step - 2, chart_data=range(step))
shown = st.metric("first", 1)
shown.metric("second", 2)
st.sidebar.metric("aside", 5, border=True)
with st.form("form"):
    st.metric("in a form", 5)
    st.form_submit_button("send")


@st.cache_data
def cached():
    st.metric("cached", 5, chart_data=[1, 2])


cached()
cached()
