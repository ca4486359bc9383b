"""A counter among 1,000 keys of session state, of which each run changes one."""

import streamlit as st

for number in range(1000):
    if f"key {number}" not in st.session_state:
        st.session_state[f"key {number}"] = [number]
st.session_state["key 7"].append(1)
st.session_state.setdefault("count", 0)
if st.button("Increment"):
    st.session_state.count += 1
st.write("Count =", st.session_state.count)
