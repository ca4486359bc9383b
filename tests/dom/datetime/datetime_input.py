import datetime as dt

import streamlit as st

with st.container(key="datetime"):
    st.datetime_input("DT", dt.datetime(2024, 1, 5, 8, 30))

with st.container(key="datetime_key"):
    st.datetime_input("DT", dt.datetime(2024, 1, 5, 8, 30), key="dti")

with st.container(key="datetime_none"):
    st.datetime_input("DT", None)
