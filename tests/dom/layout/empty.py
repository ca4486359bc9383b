import streamlit as st

with st.container(key="empty"):
    st.empty()

with st.container(key="empty_filled"):
    e = st.empty()
    e.write("x")
