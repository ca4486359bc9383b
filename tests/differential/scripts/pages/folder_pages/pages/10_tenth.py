import streamlit as st

st.title("10_tenth")
