import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.camera_input(f"Camera {disabled}", **common)
