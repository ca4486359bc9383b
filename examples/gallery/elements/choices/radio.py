import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.radio(f"Radio {disabled}", ["one", "two"], captions=["first", "second"], **common)
    st.radio(f"Row {disabled}", ["one", "two"], horizontal=True, **common)
st.radio(
    "Hidden",
    ["one", "two"],
    1,
    str.upper,
    key="radio",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    label_visibility="collapsed",
    width=300,
    bind="query-params",
    persist_state="session",
)
