import streamlit as st

st.title("4_🚀 Rocket")
