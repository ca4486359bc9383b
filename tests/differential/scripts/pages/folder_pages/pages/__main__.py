import streamlit as st

st.title("__main__")
