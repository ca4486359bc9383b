import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.color_picker(f"Color {disabled}", "#00aaff", **common)
st.color_picker(
    "Hidden",
    key="color",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    label_visibility="collapsed",
    width=160,
    bind="query-params",
    persist_state="session",
)
