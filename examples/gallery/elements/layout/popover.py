import streamlit as st

st.popover("Popover", help="Help").text("In the popover")
st.popover("Off", disabled=True)
changed = {"on_change": print, "args": ("changed",), "kwargs": {"flush": True}}
st.popover("Long words in one line", key="popover", type="primary", icon="🎈", width=160, wrap=False, **changed)
