import streamlit as st

outside = st.container()


@st.fragment
def fragment():
    st.button("Rerun the fragment")
    outside.text("From the fragment")


fragment()


@st.fragment(run_every=3600, key="hourly")
def hourly():
    st.text("Once an hour")


hourly()
st.fragment(func=lambda: st.text("Beside the run"), parallel=True)()
