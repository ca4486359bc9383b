import streamlit as st

with st.container(key="divider"):
    st.divider()
