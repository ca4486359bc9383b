import streamlit as st

one, two = st.tabs(["One", "Two"])
one.text("In the first tab")
two.text("In the second tab")
changed = {"on_change": print, "args": ("changed",), "kwargs": {"flush": True}}
first, second = st.tabs(["A", "B"], width=300, height=120, default="B", key="tabs", bind="query-params", **changed)
second.text("In the tab that is open")
