"""1,000 rows of which a click changes none, and a count below them."""

import streamlit as st

count = st.session_state.get("count", 0)
if st.button("Increment"):
    count = st.session_state.count = count + 1
for row in range(1000):
    st.markdown(f"Row **{row}** of a long page with `code` and *emphasis*")
st.write("Count = ", count)
