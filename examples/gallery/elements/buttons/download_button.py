import streamlit as st

for kind in ("primary", "secondary", "tertiary"):
    for disabled in (False, True):
        common = {"type": kind, "disabled": disabled, "help": "Help"}
        st.download_button(f"Download {kind}", "data", icon=":material/download:", key=f"{kind}-{disabled}", **common)
