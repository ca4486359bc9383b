import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.number_input(f"Number {disabled}", 0, 100, 7, **common)
