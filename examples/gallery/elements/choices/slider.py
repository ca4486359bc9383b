import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.slider(f"Slider {disabled}", 0, 100, 30, **common)
    st.slider(f"Range {disabled}", 0, 100, (30, 60), **common)
st.slider(
    "Hidden",
    0.0,
    1.0,
    step=0.5,
    format="%.2f m",
    key="slider",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    label_visibility="hidden",
    width=300,
    bind="query-params",
    persist_state="session",
)
