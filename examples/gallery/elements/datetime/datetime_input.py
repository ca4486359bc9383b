import datetime

import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.datetime_input(f"Moment {disabled}", datetime.datetime(2024, 5, 17, 12, 30), **common)
