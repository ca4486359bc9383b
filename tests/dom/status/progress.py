import streamlit as st

with st.container(key="progress"):
    st.progress(40)

with st.container(key="progress_text"):
    st.progress(0.5, text="half")
