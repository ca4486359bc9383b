import streamlit as st

for kind in ("primary", "secondary", "tertiary"):
    for disabled in (False, True):
        common = {"type": kind, "disabled": disabled, "help": "Help"}
        st.link_button(f"Link {kind}", "https://example.com", icon="🎈", **common)
