import streamlit as st

with st.container(key="warning"):
    st.warning("W")
