import streamlit as st

st.title("__init__")
