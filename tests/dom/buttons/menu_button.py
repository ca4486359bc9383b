import streamlit as st

with st.container(key="menu"):
    st.menu_button("M", ["a", "b", "c"])

with st.container(key="menu_key"):
    st.menu_button("M", ["a", "b", "c"], key="mk", type="primary", icon=":material/star:")

with st.container(key="menu_disabled"):
    st.menu_button("MD", ["a", "b", "c"], disabled=True)
