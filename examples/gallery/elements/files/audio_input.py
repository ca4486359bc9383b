import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.audio_input(f"Microphone {disabled}", **common)
st.audio_input(
    "Hidden",
    sample_rate=8000,
    key="audio",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    label_visibility="collapsed",
    width=300,
)
