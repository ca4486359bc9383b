import datetime as dt

import streamlit as st

with st.container(key="time"):
    st.time_input("T", dt.time(8, 30))

with st.container(key="time_key"):
    st.time_input("T", dt.time(8, 30), key="tmi", step=60, help="H")

with st.container(key="time_none"):
    st.time_input("T", None)

with st.container(key="time_disabled"):
    st.time_input("Td", dt.time(8, 30), disabled=True)

with st.container(key="time_12h"):
    st.time_input("T12", dt.time(20, 30), format="12h")
