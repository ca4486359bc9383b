import datetime

import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.time_input(f"Time {disabled}", datetime.time(12, 30), **common)
st.time_input("In steps", datetime.time(12, 30), step=300, format="12h", width=300)
st.time_input("Empty", None, required=True)
st.time_input(
    "Hidden",
    datetime.time(12, 30),
    key="time",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    label_visibility="collapsed",
    bind="query-params",
    persist_state="session",
)
