import streamlit as st

st.expander("Open", True, icon=":material/star:").text("In the expander")
st.expander("Closed").text("In the closed expander")
st.expander("Step", True, type="step").text("In the step")
