import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.selectbox(f"Selectbox {disabled}", ["one", "two", "three"], **common)
st.sidebar.selectbox("Side selectbox", ["here", "there"])
