import streamlit as st

with st.container(key="info_icon"):
    st.info("I", icon=":material/info:")

with st.container(key="info_title"):
    st.info("I", title="T")
