import datetime as dt

import streamlit as st

with st.container(key="slider"):
    st.slider("S", 0, 10, 3)

with st.container(key="slider_range"):
    st.slider("S", 0, 10, (2, 5), key="sl", help="H")

with st.container(key="slider_float"):
    st.slider("S", 0.0, 1.0, 0.5, 0.1)

with st.container(key="slider_disabled"):
    st.slider("S", 0, 10, disabled=True)

with st.container(key="slider_date"):
    st.slider("SD", dt.date(2024, 1, 1), dt.date(2024, 2, 1), dt.date(2024, 1, 5))

with st.container(key="slider_time"):
    st.slider("ST", value=dt.time(8, 30))

with st.container(key="slider_format"):
    st.slider("SF", 0, 10, 4, format="%d km")
