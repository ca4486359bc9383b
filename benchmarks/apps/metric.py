"""A metric whose value and chart change 60 times a second, for two seconds."""

import time

import streamlit as st

UPDATES = 120

st.button("Increment")
place = st.empty()
place.metric("Load", 0, chart_data=[0] * 60)
past = [0] * 60
start = time.time()
for update in range(1, UPDATES + 1):
    past = [*past[1:], update * 37 % 100]
    place.metric("Load", update, 1, chart_data=past, border=True)
    time.sleep(max(0, start + update / 60 - time.time()))
st.write("Count =", UPDATES)
