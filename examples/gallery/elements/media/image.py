from base64 import b64decode

import streamlit as st

PICTURE = """
<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180" viewBox="0 0 320 180">
  <rect width="320" height="180" fill="#bfe3ff"/><circle cx="250" cy="50" r="24" fill="#ffd166"/>
  <path d="M0 180 L90 60 L160 150 L210 90 L320 180 Z" fill="#3a7d44"/>
</svg>
"""
PIXELS = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mPQW+CMFTEMLQkApg5EQW5G9TcAAAAASUVORK5CYII="
)

st.image(PICTURE, caption="A *landscape*, drawn in SVG", alt="Mountains under the sun")
st.image([PICTURE] * 3, caption=["one", "two", "a longer caption that needs more than one line"], width=120)
st.image(PICTURE, width="stretch", link="https://example.com", alt="The same, as wide as it can be, and a link")
st.image(
    PIXELS, width=64, clamp=True, channels="RGB", output_format="PNG", use_container_width=None, alt="A green square"
)
