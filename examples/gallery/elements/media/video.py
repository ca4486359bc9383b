from datetime import timedelta
from pathlib import Path

import streamlit as st

MOVIE = Path(__file__).parent / "movie.webm"
SUBTITLES = "WEBVTT\n\n00:00.000 --> 00:01.000\nIt begins.\n\n00:01.000 --> 00:02.000\nIt ends."

st.video(
    MOVIE, "video/webm", subtitles={"English": SUBTITLES, "Deutsch": SUBTITLES.replace("It", "Es")}, alt="A square"
)
st.video(MOVIE, format="video/webm", start_time=timedelta(seconds=1), end_time="2s", loop=True, muted=True, width=300)
st.video(MOVIE.read_bytes(), "video/webm", autoplay=False)
