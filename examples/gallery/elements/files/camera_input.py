import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.camera_input(f"Camera {disabled}", **common)
st.camera_input(
    "Hidden",
    key="camera",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    label_visibility="collapsed",
    resolution="480p",
    width=300,
)
