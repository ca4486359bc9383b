import streamlit as st

outside = st.container()


@st.fragment
def fragment():
    st.button("Rerun the fragment")
    outside.text("From the fragment")


fragment()
