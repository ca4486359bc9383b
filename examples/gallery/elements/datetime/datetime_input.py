import datetime

import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.datetime_input(f"Moment {disabled}", datetime.datetime(2024, 5, 17, 12, 30), **common)
AT = datetime.datetime(2024, 5, 17, 12, 30)
bounds = {"min_value": AT, "max_value": datetime.datetime(2024, 5, 20)}
st.datetime_input("Within bounds", AT, **bounds, format="DD.MM.YYYY", step=300, width=300)
st.datetime_input("Empty", None, required=True)
st.datetime_input(
    "Hidden",
    AT,
    key="moment",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    label_visibility="collapsed",
    bind="query-params",
    persist_state="session",
)
