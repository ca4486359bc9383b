import streamlit as st

st.title("_draft")
