import streamlit as st

st.title("my-page")
