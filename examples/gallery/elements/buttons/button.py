import streamlit as st

st.button("Secondary", help="Help of a button")
st.button("Primary", type="primary", icon=":material/star:")
st.button("Tertiary", type="tertiary")
st.button("Disabled", disabled=True)
st.sidebar.button("Side button")
