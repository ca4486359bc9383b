import streamlit as st

with st.container(key="success"):
    st.success("S")
