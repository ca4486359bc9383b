import streamlit as st

for disabled in (False, True):
    common = {"icon": ":material/home:", "disabled": disabled, "help": "Help"}
    st.page_link("https://example.com", label=f"Page {disabled}", **common)
st.page_link("https://example.com", label="Right", icon="🎈", icon_position="right", width=160)
