import streamlit as st

with st.container(key="status_running"):
    st.status("Run")

with st.container(key="status_done"):
    st.status("Done", state="complete")

with st.container(key="status_error"):
    s = st.status("Err", state="error", expanded=True)
    s.write("in")

with st.container(key="status_compact"):
    st.status("C", type="compact")

with st.container(key="status_step"):
    st.status("S", type="step", state="complete")
