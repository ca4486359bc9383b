import streamlit as st

with st.container(key="expander"):
    st.expander("E").write("x")

with st.container(key="expander_open"):
    st.expander("E", expanded=True, icon=":material/star:").write("x")

with st.container(key="expander_key"):
    st.expander("E", key="exk", on_change="rerun").write("x")

with st.container(key="expander_compact"):
    st.expander("Ec", type="compact", expanded=True).write("x")

with st.container(key="expander_step"):
    st.expander("Es", type="step", expanded=True).write("x")

with st.container(key="expander_empty"):
    st.expander("Ee")
