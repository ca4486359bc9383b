import streamlit as st

st.pagination(30, default=12)
