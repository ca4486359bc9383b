import streamlit as st

with st.container(key="audio_input"):
    st.audio_input("Mic", key="mic")

with st.container(key="audio_input_disabled"):
    st.audio_input("Mic", disabled=True)
