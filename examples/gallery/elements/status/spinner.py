import time

import streamlit as st

if st.button("Spin"):
    with st.spinner("Spinning", show_time=True, width=300):
        time.sleep(1)
