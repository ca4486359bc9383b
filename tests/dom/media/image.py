import base64

import streamlit as st

PIXEL = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")

with st.container(key="image"):
    st.image(PIXEL, caption="Cap")
with st.container(key="image_list"):
    st.image([PIXEL, PIXEL], caption=["c1", "c2"], width=50)
with st.container(key="image_svg"):
    st.image("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'></svg>")
with st.container(key="image_link"):
    st.image(PIXEL, link="https://a.example")
