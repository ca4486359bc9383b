import datetime as dt

import streamlit as st

with st.container(key="date"):
    st.date_input("D", dt.date(2024, 1, 5))

with st.container(key="date_key"):
    st.date_input("D", dt.date(2024, 1, 5), key="di", help="H", format="DD.MM.YYYY")

with st.container(key="date_range"):
    st.date_input("D", (dt.date(2024, 1, 5), dt.date(2024, 1, 9)))

with st.container(key="date_range_half"):
    st.date_input("DH", (dt.date(2024, 1, 5),))

with st.container(key="date_none"):
    st.date_input("D", None)

with st.container(key="date_disabled"):
    st.date_input("Dd", dt.date(2024, 1, 5), disabled=True)
