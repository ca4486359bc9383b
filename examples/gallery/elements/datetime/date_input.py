import datetime

import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.date_input(f"Date {disabled}", datetime.date(2024, 5, 17), **common)
    st.date_input(f"Dates {disabled}", (datetime.date(2024, 5, 17), datetime.date(2024, 5, 20)), **common)
DAY = datetime.date(2024, 5, 17)
bounds = {"min_value": DAY, "max_value": datetime.date(2024, 5, 20)}
st.date_input("Within bounds", DAY, **bounds, format="DD.MM.YYYY", width=300)
st.date_input("Empty", None, required=True)
st.date_input(
    "Hidden",
    DAY,
    key="date",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    label_visibility="collapsed",
    bind="query-params",
    persist_state="session",
)
