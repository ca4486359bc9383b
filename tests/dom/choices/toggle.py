import streamlit as st

with st.container(key="toggle"):
    st.toggle("T")

with st.container(key="toggle_on"):
    st.toggle("T", True, key="tg", disabled=True)
