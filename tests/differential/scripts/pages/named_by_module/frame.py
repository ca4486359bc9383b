import streamlit as st


def build():
    return st.navigation(
        [
            st.Page("pages/start.py", title="Start", default=True),
            st.Page("pages/settings.py", title="Settings"),
            st.Page("pages/secret.py", title="Secret", visibility="hidden"),
        ]
    )
