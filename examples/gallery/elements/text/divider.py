import streamlit as st

st.divider()
st.divider(width=200)
