import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.audio_input(f"Microphone {disabled}", **common)
