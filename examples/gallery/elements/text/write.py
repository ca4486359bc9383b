import streamlit as st

st.write("Text and", 1.5, "and", True)
