import streamlit as st

with st.container(key="text"):
    st.text("plain")

with st.container(key="text_help"):
    st.text("plain", help="H")
