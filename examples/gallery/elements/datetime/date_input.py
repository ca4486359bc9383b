import datetime

import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.date_input(f"Date {disabled}", datetime.date(2024, 5, 17), **common)
    st.date_input(f"Dates {disabled}", (datetime.date(2024, 5, 17), datetime.date(2024, 5, 20)), **common)
