import streamlit as st

st.space("large")
