import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.segmented_control(f"Segments {disabled}", ["one", "two"], selection_mode="multi", default=["one"], **common)
st.segmented_control(
    "Hidden", ["one", "two"], default="one", required=True, format_func=str.upper, label_visibility="collapsed"
)
st.segmented_control(
    "In one line",
    list("abcdefghijklmnop"),
    key="segments",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    width=300,
    wrap=False,
    bind="query-params",
    persist_state="session",
)
