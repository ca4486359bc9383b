import streamlit as st

with st.container(key="caption"):
    st.caption("cap")

with st.container(key="caption_help"):
    st.caption("cap", help="H")
