import streamlit as st

st.divider()
