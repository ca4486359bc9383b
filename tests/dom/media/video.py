import streamlit as st

MOVIE = b"RIFF$\0\0\0WAVE"

with st.container(key="video"):
    st.video(MOVIE)
with st.container(key="video_subtitles"):
    st.video(MOVIE, subtitles={"English": "WEBVTT\n", "Deutsch": "WEBVTT\n"}, alt="Shown")
