"""Progress: values, texts, what is refused, and bars that move where they stand."""

import enum
from decimal import Decimal
from fractions import Fraction

import numpy as np
import streamlit as st


class Level(enum.IntEnum):
    LOW = 7
    OVER = 101


class Part(float):
    pass


def attempt(*args, **kwargs):
    try:
        st.progress(*args, **kwargs)
    except Exception as error:
        st.exception(error)


for value in (0, 1, 40, 100, True, False, Level.LOW, np.float64(0.5), Part(0.25)):
    attempt(value)
for value in (0.0, 0.5, 1.0, 0.29, 0.57, 0.999, 1e-12, -0.0, sum([0.1] * 10), -2.1e-12, 1.0000000000000013):
    attempt(value)
for value in (-1, 101, 10**30, Level.OVER, -0.01, 1.01, 2.0, -1e-9, 1 - 1e-9, 1 + 1e-9, -1.1e-9, 1 + 1.1e-9):
    attempt(value)
for value in (float("nan"), float("inf"), -float("inf"), np.float64(1.5), np.float64("nan"), Part(1.25)):
    attempt(value)
for value in (None, "5", b"5", [1], (0.5,), {}, 1j, Decimal("0.5"), Fraction(1, 2), np.int64(5), np.float32(0.5), st):
    attempt(value)
for text in (
    "",
    " ",
    "plain",
    "**bold** `code` :red[red] :material/home: $x$",
    "# no heading",
    "- no list",
    "a\n\n  b ",
):
    attempt(10, text)
for text in (5, b"x", True, ["x"], 0, object):
    attempt(10, text)
for width in ("stretch", 200, "content", 0, -1, "zz", None, 1.5, True):
    attempt(10, "wide", width)
attempt("bad", 5, "zz")
attempt(10, 5, "zz")
attempt()
attempt(value=50, text="named", width=100)

place = st.empty()
for step in range(5):
    place.progress(step * 20, text=f"step {step}")
bar = st.progress(0, text="starts")
for step in range(11):
    bar.progress(step / 10)
bar.progress(0.7, text=f"run {st.session_state.setdefault('runs', 0)}")
st.session_state.runs += 1
gone = st.progress(99)
gone.empty()
replaced = st.progress(50)
replaced.text("replaced")
kept = st.progress(20)
try:
    kept.progress(2.5)
except Exception as error:
    st.text(error)
with st.sidebar:
    st.progress(10, "aside")
st.sidebar.progress(20)
left, right = st.columns(2)
left.progress(30, "left")
with right, st.form("form"):
    st.progress(0.3)
    st.form_submit_button("send")
with st.expander("more"):
    st.progress(45)


@st.cache_data
def work():
    inside = st.progress(0, "cached")
    inside.progress(80, "done")
    return 1


work()
work()


@st.fragment
def part():
    st.session_state.parts = st.session_state.get("parts", 0) + 1
    st.button("again")
    st.progress(st.session_state.parts, "part")


part()
if st.button("go"):
    bar.progress(100, "went")
st.progress(st.slider("level", 0, 100, 12))
