import streamlit as st

st.title("secret here")
