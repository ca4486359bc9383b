"""Options, limits and formats that change under a stored value."""

import datetime as dt

import streamlit as st

small = st.checkbox("small", key="small")
options = ["x", "y"] if small else ["a", "x", "b"]
st.write(st.number_input("number", 0, 5 if small else 10, 3, key="number"))
st.write(st.number_input("none", 0, 5 if small else 10, None, key="none"))
st.write(st.selectbox("select", options, 1, key="select"))
st.write(st.selectbox("select none", options, None, key="select_none"))
st.write(st.radio("radio", options, 1, key="radio"))
st.write(st.radio("radio none", options, None, key="radio_none"))
st.write(str(st.multiselect("multi", options, ["x"], key="multi")))
st.write(str(st.multiselect("multi default", options, ["x"] if small else ["a"], key="multi_default")))
last = dt.date(2024, 1, 5 if small else 20)
st.write(st.date_input("date", dt.date(2024, 1, 2), dt.date(2024, 1, 1), last, key="date"))
prefix = "s" if small else "b"
st.write(st.selectbox("format", [1, 2, 3], format_func=lambda number: f"{prefix}{number}", key="format"))
st.write(st.radio("format radio", [1, 2, 3], format_func=lambda number: f"{prefix}{number}", key="format_radio"))
st.write(str(st.multiselect("format multi", [1, 2, 3], format_func=lambda n: f"{prefix}{n}", key="format_multi")))
st.write(st.slider("slider", 0, 5 if small else 10, 3, key="slider"))
st.write(st.slider("unkeyed", 0, 10, 3, help="small" if small else None))
st.write(st.text_input("text", max_chars=3 if small else None, key="text"))
st.write(st.text_input("first default", "small" if small else "large", key="first_default"))
