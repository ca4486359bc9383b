import streamlit as st

WORDS = "plenty of words that have to go somewhere " * 4

for alert in (st.success, st.info, st.warning, st.error):
    alert(f"{WORDS} with `code` and a [link](https://example.com)", icon=":material/info:")
st.info("Body", title="Title", icon="🎈")
look = {"title": "Title", "icon": "spinner", "width": 300}
st.success("Body", **look)
st.warning("Body", **look)
st.error("Body", **look)
st.info("Body", width=300)
