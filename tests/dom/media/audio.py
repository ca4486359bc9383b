import streamlit as st

SOUND = b"RIFF$\0\0\0WAVE"

with st.container(key="audio"):
    st.audio(SOUND)
with st.container(key="audio_alt"):
    st.audio(SOUND, alt="Said", width=300)
