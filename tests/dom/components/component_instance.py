import streamlit as st
import streamlit.components.v1 as components

with st.container(key="component_v1"):
    components.declare_component("nowhere", url="about:blank")(key="nowhere", tab_index=-1)
