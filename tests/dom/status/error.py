import streamlit as st

with st.container(key="error"):
    st.error("E")

with st.container(key="error_emoji"):
    st.error("E", icon="🚨")
