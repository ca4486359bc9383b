import streamlit as st

with st.container(key="isolated"):
    isolated = st.components.v2.component("isolated", html="<b>x</b>", js="export default function () {}")
    isolated(key="k")

with st.container(key="regular"):
    regular = st.components.v2.component("regular", html="<b>x</b>", isolate_styles=False)
    regular(key="k2")
