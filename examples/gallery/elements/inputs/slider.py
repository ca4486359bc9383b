import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.slider(f"Slider {disabled}", 0, 100, 30, **common)
    st.slider(f"Range {disabled}", 0, 100, (30, 60), **common)
