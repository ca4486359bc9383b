import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.radio(f"Radio {disabled}", ["one", "two"], captions=["first", "second"], **common)
    st.radio(f"Row {disabled}", ["one", "two"], horizontal=True, **common)
