import streamlit as st

if st.button("Balloons"):
    st.balloons()
