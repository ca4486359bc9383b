import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.text_area(f"Area {disabled}", "text", max_chars=10, **common)
