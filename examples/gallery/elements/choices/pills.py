import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.pills(f"Pills {disabled}", ["one", ":material/star: two", "three"], default="one", **common)
