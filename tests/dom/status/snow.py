import streamlit as st

with st.container(key="snow"):
    st.snow()
