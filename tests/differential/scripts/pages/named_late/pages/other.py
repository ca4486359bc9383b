import streamlit as st

st.title("other")
