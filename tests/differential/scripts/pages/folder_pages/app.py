"""Which files of the folder `pages` are pages: links find those that are."""

import streamlit as st

st.title("Home")
for name in ("__init__", "_draft", ".dotted", "2_second", "10_tenth", "__main__", "my-page", "a - b", "4_🚀 Rocket"):
    try:
        st.page_link(f"pages/{name}.py")
    except Exception as error:
        st.text(type(error).__name__)
        st.text(str(error))
st.page_link("app.py", label="here")
