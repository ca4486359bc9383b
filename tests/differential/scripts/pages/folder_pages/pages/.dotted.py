import streamlit as st

st.title(".dotted")
