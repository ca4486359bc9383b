"""Sounds and videos: what they are made of, when they begin and end, subtitles, and what is refused."""

import datetime as dt
import io
import pathlib
import tempfile

import numpy as np
import streamlit as st
from streamlit.runtime.media_file_storage import MediaFileStorageError


def attempt(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except (st.errors.Error, MediaFileStorageError) as error:
        st.text(f"{type(error)}: {error}")


folder = pathlib.Path(tempfile.mkdtemp())
VTT = "WEBVTT\n\n00:00.000 --> 00:01.000\nhello"
SRT = "1\n00:00:00,000 --> 00:00:01,500\nhello"
(folder / "a.bin").write_bytes(b"any")
(folder / "a.vtt").write_text(VTT)
(folder / "a.srt").write_text(SRT)

for call in (st.audio, st.video):
    for data in (
        b"any",
        b"",
        None,
        io.BytesIO(b"any"),
        folder / "a.bin",
        str(folder / "a.bin"),
        5,
        [1],
        bytearray(b"a"),
    ):
        attempt(call, data)
    for data in ("https://example.com/a", "HTTP://example.com/a", "data:audio/wav;base64,AA", "/app/static/a.mp4"):
        attempt(call, data, alt="Said", width=300)
    for data in ("/nowhere.mp4", "nowhere.mp4", "", "youtube.com/watch?v=abcdefghijk"):
        attempt(call, data)
    with open(folder / "a.bin", "rb") as file:
        attempt(call, file)
    for time in (0, 5, 1.7, True, "5s", "1m", "00:01:05", "2 days 00:01:05", "1h23s", "70", "5000000000", "15 seconds"):
        attempt(call, b"any", start_time=time)
    for time in ("x", "", "1:05", None, float("nan"), -1, -0.5, "-5s", np.float64(3.5), dt.timedelta(minutes=1)):
        attempt(call, b"any", start_time=time)
    for time in (10, 5, 3, 0, -1, "10s", "x", dt.timedelta(seconds=7.9)):
        attempt(call, b"any", start_time=5, end_time=time)
    attempt(call, b"any", loop=True, autoplay=True)
    attempt(call, b"any", loop=True, autoplay=True)
    attempt(call, "https://example.com/a", autoplay=True, width="content")

for samples in (np.zeros(4), np.zeros((2, 4)), np.zeros((2, 2, 2)), np.zeros(0), np.array([5, -3], "int16")):
    attempt(st.audio, samples, sample_rate=10)
    attempt(st.audio, samples)
    attempt(st.video, samples)

for address in (
    "https://youtu.be/abcdefghijk",
    "https://youtu.be/abcdefghijk?t=10",
    "https://www.youtube.com/watch?v=abcdefghijk&t=5",
    "http://youtube.com/watch?feature=x&v=abcdefghijk",
    "https://m.youtube.com/watch?v=abcdefghijk#x",
    "https://www.youtube.com/?v=abcdefghijk",
    "https://www.youtube.com/embed/abcdefghijk?si=x",
    "https://www.youtube.com/v/abcdefghijk",
    "https://www.youtube.com/e/abcdefghijk",
    "https://www.youtube-nocookie.com/embed/abcdefghijk",
    "https://www.youtube.com/shorts/abcdefghijk",
    "https://www.youtube.com/playlist?list=abcdefghijk",
    "https://music.youtube.com/watch?v=abcdefghijk",
    "https://youtu.be/abc",
    "https://youtu.be/watch?v=abcdefghijk",
    "https://example.com/youtu.be/abcdefghijk",
    "https://notyoutube.com/watch?v=abcdefghijk",
):
    attempt(st.video, address, start_time=5, end_time=9, loop=True, muted=True)
attempt(st.video, "https://youtu.be/abcdefghijk", subtitles=VTT)
attempt(st.video, "https://youtu.be/abcdefghijk", start_time=9, end_time=5)

for source in (VTT, SRT, f"  {VTT}", VTT.encode(), b"any", b"", "", io.BytesIO(VTT.encode()), folder / "a.vtt"):
    attempt(st.video, b"any", subtitles=source)
    attempt(st.video, b"any", subtitles={"English": source})
for source in (
    folder / "a.srt",
    str(folder / "a.srt"),
    folder / "nowhere.vtt",
    "nowhere.vtt",
    folder / "a.bin",
    5,
    [1],
):
    try:
        st.video(b"any", subtitles=source)
        st.video(b"any", subtitles={"English": VTT, "": source})
    except st.errors.Error as error:
        st.text(f"{type(error)}: {error}".replace(str(folder), "folder"))
attempt(st.video, None, subtitles={})
