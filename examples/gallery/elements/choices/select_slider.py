import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.select_slider(f"Select slider {disabled}", ["one", "two", "three"], "two", **common)
st.select_slider(
    "Hidden",
    ["one", "two"],
    format_func=str.upper,
    key="select slider",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    label_visibility="hidden",
    width=300,
    bind="query-params",
    persist_state="session",
)
