"""Objects that st.help shows: what is called, what has values, and texts that look like calls."""

import dataclasses
import datetime as dt
import decimal
import math

import streamlit as st


@dataclasses.dataclass
class Point:
    x: int = 1


class Named:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


class Bare:
    """Without a text of its own."""

    def __init__(self, size):
        self.size = size


def double(number, times=2):
    """Twice the number."""


st.help(double)
st.help(math)
st.help(math.sin)
st.help(Point)
st.help(type)
st.help(None)
for each in (5, "call(1)", b"x()", [1, 2], Point(), Bare(1), dt.timedelta(1), dt.date(2024, 1, 1), decimal.Decimal(1)):
    st.help(each)
for each in map(Named, ("S()", "pkg.Named(3)", "pkg.Named(x=1)", "V(1, 2)", "V(a, b=1)", "V(...)", "V(a=1", "a-b(c)")):
    st.help(each)
