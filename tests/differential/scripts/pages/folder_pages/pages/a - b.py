import streamlit as st

st.title("a - b")
