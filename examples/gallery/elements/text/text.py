import streamlit as st

st.text("plenty of words that have to go somewhere " * 4)
