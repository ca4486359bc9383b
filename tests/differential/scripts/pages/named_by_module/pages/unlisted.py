import streamlit as st

st.title("unlisted here")
