"""What session state has under the key tells a date input and a slider without a value whether they are a range."""

import datetime as dt

import streamlit as st

if "date" not in st.session_state:
    st.session_state.date = (dt.date(2024, 1, 2), dt.date(2024, 1, 5))
    st.session_state.day = dt.date(2024, 1, 2)
    st.session_state.nothing = None
    st.session_state.slide = (2, 5)
    st.session_state.point = 4
    st.session_state.limited = (dt.date(2024, 1, 2),)
st.text(repr(st.date_input("Range", key="date")))
st.text(repr(st.date_input("Day", key="day")))
st.text(repr(st.date_input("Nothing", key="nothing")))
st.text(repr(st.date_input("Limited", min_value="2024-01-01", max_value="2024-02-01", key="limited")))
for name, value in {
    "early": dt.date(2023, 1, 1),
    "late": (dt.date(2024, 1, 2), dt.date(2025, 1, 2)),
    "text": "2024-01-05",
    "number": 5,
    "many": [dt.date(2024, 1, 2)] * 3,
    "no_dates": [],
}.items():
    if st.toggle(f"Show {name}"):
        st.session_state.setdefault(name, value)
        try:
            st.text(repr(st.date_input(name, min_value="2024-01-01", max_value="2024-02-01", key=name)))
        except Exception as error:
            st.text(f"{type(error).__name__}: {error}")
st.text(repr(st.slider("Slide", 0, 10, key="slide")))
st.text(repr(st.slider("Point", 0, 10, key="point")))
for name, value, limits in (
    ("whole", (10, 90), ()),
    ("halves", [0.25, 0.5], (0.0, 1.0)),
    ("days", (dt.date(2024, 1, 3), dt.date(2024, 1, 5)), (dt.date(2024, 1, 1), dt.date(2024, 2, 1))),
    ("up to", (3, 5), (None, 8)),
):
    if st.toggle(f"Slide {name}"):
        st.session_state.setdefault(name, value)
        try:
            st.text(repr(st.slider(name, *limits, key=name)))
        except Exception as error:
            st.text(f"{type(error).__name__}: {error}")
st.write(st.session_state)
