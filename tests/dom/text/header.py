import streamlit as st

with st.container(key="header_divider"):
    st.header("Head", divider="red")

with st.container(key="header_icon"):
    st.header("Head i", icon=":material/star:")
