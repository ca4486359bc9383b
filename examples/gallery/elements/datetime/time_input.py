import datetime

import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.time_input(f"Time {disabled}", datetime.time(12, 30), **common)
