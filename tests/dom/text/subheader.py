import streamlit as st

with st.container(key="subheader"):
    st.subheader("Sub", help="H")
