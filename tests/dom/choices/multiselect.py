import streamlit as st

with st.container(key="multiselect"):
    st.multiselect("M", ["a", "b", "c"])

with st.container(key="multiselect_default"):
    st.multiselect("M", ["a", "b", "c"], ["a", "b"], key="ms", help="H")

with st.container(key="multiselect_disabled"):
    st.multiselect("M", ["a", "b", "c"], ["a"], disabled=True)

with st.container(key="multiselect_max"):
    st.multiselect("MM", ["a", "b", "c"], ["a"], max_selections=1)

with st.container(key="multiselect_empty"):
    st.multiselect("ME", [])
