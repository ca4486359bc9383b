import streamlit as st

with st.container(key="exception_obj"):
    st.exception(ValueError("boom"))
