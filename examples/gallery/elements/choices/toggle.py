import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.toggle(f"Toggle {disabled}", True, **common)
    st.toggle(f"Toggle off {disabled}", **common)
