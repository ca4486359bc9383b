import streamlit as st

st.button("With a shortcut", shortcut="Ctrl+J")
