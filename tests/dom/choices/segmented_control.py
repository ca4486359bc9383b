import streamlit as st

with st.container(key="segmented"):
    st.segmented_control("G", ["a", "b", "c"], default="b")

with st.container(key="segmented_multi"):
    st.segmented_control("G", ["a", "b", "c"], selection_mode="multi", key="sg")

with st.container(key="segmented_stretch"):
    st.segmented_control("G3", ["a", "b", "c"], width="stretch", label_visibility="collapsed")
