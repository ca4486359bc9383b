import streamlit as st

with st.container(key="write_str"):
    st.write("hello", 1)
