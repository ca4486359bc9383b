import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.checkbox(f"Checkbox {disabled}", True, **common)
