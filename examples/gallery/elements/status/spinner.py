import time

import streamlit as st

if st.button("Spin"):
    with st.spinner("Spinning"):
        time.sleep(1)
