import streamlit as st

st.expander("Open", True, icon=":material/star:").text("In the expander")
st.expander("Closed").text("In the closed expander")
st.expander("Step", True, type="step").text("In the step")
changed = {"on_change": print, "args": ("changed",), "kwargs": {"flush": True}}
st.expander("Kept", key="expander", width=300, bind="query-params", **changed).text("In the kept expander")
