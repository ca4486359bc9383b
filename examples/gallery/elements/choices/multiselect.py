import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.multiselect(f"Multiselect {disabled}", ["one", "two", "three"], ["one", "two"], **common)
