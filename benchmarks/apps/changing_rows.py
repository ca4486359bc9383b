"""1,000 rows which all change with every click."""

import streamlit as st

count = st.session_state.get("count", 0)
if st.button("Increment"):
    count = st.session_state.count = count + 1
for row in range(1000):
    st.markdown(f"Row **{row}** after {count} clicks with `code` and *emphasis*")
st.write("Count = ", count)
