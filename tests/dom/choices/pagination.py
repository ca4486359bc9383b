import streamlit as st

with st.container(key="pagination"):
    st.pagination(20, default=3)

with st.container(key="pagination_key"):
    st.pagination(3, key="pg")

with st.container(key="pagination_disabled"):
    st.pagination(2, disabled=True)
