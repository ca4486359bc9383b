"""NumPy's numbers, truth values and arrays as they come out of tables."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import streamlit as st

i, f = np.int64, np.float64


def shown(value):
    several = value if isinstance(value, (list, tuple)) else [value]
    st.text(f"{type(value).__name__} {[(type(each).__name__, each) for each in several]}")


shown(st.slider("a", i(1), i(3), [i(1), i(2)]))
shown(st.slider("b", 0, 10, 5, i(1)))
shown(st.slider("reals", f(0), f(1), f(0.5), f(0.1)))
shown(st.slider("range of reals", f(0), f(1), (f(0.25), f(0.5))))
shown(st.slider("one ulp below", 0.0, 1.0, np.float32(0.5)))
shown(st.slider("fraction", 0.0, 1.0, Fraction(1, 3)))
shown(st.slider("ends", np.uint8(1), np.uint8(200)))
shown(st.number_input("c", value=i(3), min_value=i(0), max_value=i(9), step=i(1)))
shown(st.number_input("real", value=f(3), min_value=f(0), max_value=f(9), step=f(0.5)))
shown(st.number_input("mean", value=np.mean([1, 2, 4])))
st.columns(i(2))
st.columns(np.array([1, 2]))
shown(st.feedback(default=i(2), options="stars", key="stars"))
shown(st.pagination(5, key="pages"))
st.button("d", disabled=np.bool_(True))
shown(st.checkbox("any", np.any([False, True])))
shown(st.selectbox("array", np.array([3, 4, 5]), 1))
shown(st.selectbox("names", np.array(["a", "b"])))
shown(st.selectbox("days", np.array(["2024-01-05", "2024-02-05"], "datetime64[D]")))
shown(st.radio("column", pd.Series([1.5, 2.5], index=["x", "y"])))
shown(st.radio("table", pd.DataFrame({"x": ["a", "b"], "y": [1, 2]})))
shown(st.multiselect("index", pd.Index(["a", "b", "c"]), np.array(["a", "c"])))
shown(st.multiselect("limited", [1, 2, 3], max_selections=i(2)))
shown(st.pills("numbers", np.arange(3), default=1))
shown(st.select_slider("steps", np.arange(0, 1, 0.1), 0.3))
shown(st.select_slider("between", np.arange(0, 1, 0.1), (0.3, 0.6)))
shown(st.date_input("day", pd.Timestamp("2024-01-05 06:07")))
shown(st.date_input("days off", [pd.Timestamp("2024-01-05"), dt.date(2024, 2, 5)]))
shown(st.time_input("time", pd.Timestamp("2024-01-05 06:07").time(), step=pd.Timedelta(minutes=30)))
for wrong in (Decimal(1), np.float32(1), Fraction(1), np.array(1), np.bool_(True)):
    try:
        shown(st.number_input(f"wrong {wrong!r}", value=wrong))
    except Exception as error:
        st.text(f"{type(error).__name__}: {error}")
