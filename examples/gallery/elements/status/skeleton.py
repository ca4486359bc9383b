import time

import streamlit as st

st.skeleton()
st.skeleton(80, width=200)
with st.container(height=120):
    st.skeleton(height="stretch", width="stretch")
with st.container(horizontal=True):
    st.skeleton(width=100).text("It is here")
    st.skeleton()
if st.button("Work"):
    with st.skeleton(100):
        time.sleep(2)
    st.text("Done")
