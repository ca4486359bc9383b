from base64 import b64encode
from io import BytesIO
from math import sin

import streamlit as st


def tone(hertz, seconds=2, rate=8000):
    """A sound, as a WAV file."""
    samples = bytes(int(128 + 60 * sin(6.2832 * hertz * number / rate)) for number in range(seconds * rate))
    size = len(samples).to_bytes(4, "little")
    start = b"fmt \x10\0\0\0\1\0\1\0" + rate.to_bytes(4, "little") * 2 + b"\1\0\x08\0data" + size
    return b"RIFF" + (len(samples) + 36).to_bytes(4, "little") + b"WAVE" + start + samples


st.audio(tone(440), alt="A tone")
st.audio(BytesIO(tone(660)), "audio/wav", start_time="1s", sample_rate=None, end_time=2, loop=True, width=300)
st.audio(f"data:audio/wav;base64,{b64encode(tone(220)).decode()}", format="audio/wav", start_time=1, autoplay=False)
