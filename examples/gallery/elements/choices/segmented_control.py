import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.segmented_control(f"Segments {disabled}", ["one", "two"], selection_mode="multi", default=["one"], **common)
