import streamlit as st

with st.container(key="html"):
    st.html("<p>text</p>")
