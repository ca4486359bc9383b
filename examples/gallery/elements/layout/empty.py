import streamlit as st

st.empty()
st.empty().text("In a place of its own")
