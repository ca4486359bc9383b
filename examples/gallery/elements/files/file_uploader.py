import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.file_uploader(f"Files {disabled}", ["csv", "png"], accept_multiple_files=True, **common)
