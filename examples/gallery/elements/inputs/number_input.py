import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.number_input(f"Number {disabled}", 0, 100, 7, **common)
st.number_input(
    "Empty", value=None, step=0.5, format="%.1f", placeholder="How many", required=True, icon="🎈", width=300
)
st.number_input(
    "Hidden",
    key="number",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    label_visibility="collapsed",
    bind="query-params",
    persist_state="session",
)
