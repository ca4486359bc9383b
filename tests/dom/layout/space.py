import streamlit as st

with st.container(key="space"):
    st.space("large")
