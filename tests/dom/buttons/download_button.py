import streamlit as st

with st.container(key="download"):
    st.download_button("DL", "data", "f.txt")

with st.container(key="download_disabled"):
    st.download_button("DL2", "data", "f.txt", disabled=True, type="primary")
