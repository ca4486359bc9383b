import streamlit as st

with st.container(key="link"):
    st.link_button("L", "https://a.example")

with st.container(key="link_primary"):
    st.link_button("LP", "https://a.example", type="primary", icon="🎉", help="H")

with st.container(key="link_disabled"):
    st.link_button("LD", "https://a.example", disabled=True)

with st.container(key="link_rerun"):
    st.link_button("LR", "https://a.example", on_click="rerun", key="lr")
