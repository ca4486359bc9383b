import streamlit as st

st.status("At work", type="compact", expanded=True).text("What is done")
st.status("Done", state="complete")
st.status("Narrow", width=300).update(label="Done, too", expanded=True, state="error")
