import streamlit as st

st.status("At work", type="compact", expanded=True).text("What is done")
st.status("Done", state="complete")
