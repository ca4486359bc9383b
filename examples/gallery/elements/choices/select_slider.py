import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.select_slider(f"Select slider {disabled}", ["one", "two", "three"], "two", **common)
