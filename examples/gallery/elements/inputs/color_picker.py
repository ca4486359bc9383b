import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.color_picker(f"Color {disabled}", "#00aaff", **common)
