"""A widget whose key has None in session state starts empty, whatever default it is given."""

import datetime as dt

import streamlit as st

other = st.checkbox("Other identities")
filled = st.checkbox("Filled")
chars, step, moment_step = (4, 60, 120) if other else (3, 900, 1800)
pattern = "DD/MM/YYYY" if other else "YYYY/MM/DD"
values = [
    st.text_input("Line", "line" if filled else None, chars, key="line"),
    st.text_area("Lines", "lines" if filled else None, max_chars=chars, key="lines"),
    st.number_input("Number", value=5 if filled else None, key="number", step=1),
    st.time_input("Time", dt.time(12, 30) if filled else None, key="time", step=step),
    st.datetime_input("Moment", dt.datetime(2024, 5, 6, 7, 8) if filled else None, key="moment", step=moment_step),
    st.date_input("Date", dt.date(2024, 5, 6) if filled else None, key="date", format=pattern),
    st.selectbox("Box", ["a", "b"], 1 if filled else None, key="box", accept_new_options=other),
    st.radio("Radio", ["a", "b"], 1 if filled else None, key="radio"),
]
st.text(repr(values))

st.session_state.setdefault("none", None)
st.session_state.setdefault("late", None)
st.text(repr(st.text_input("None", "given", key="none")))
st.text(repr(st.selectbox("Late", ["a", "b"], key="late")))
if st.button("Set"):
    st.session_state.unseen = None
if st.checkbox("Show unseen"):
    st.text(repr(st.number_input("Unseen", value=3, key="unseen")))
