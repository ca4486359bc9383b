"""A callback assigns the key of its own widget in the run in which that goes away; a fragment runs before the script."""

import streamlit as st


def assign():
    st.session_state.away = "assigned"


@st.fragment
def fragment():
    st.checkbox("In the fragment")
    st.text(st.session_state.get("away"))


fragment()
if "gone" not in st.session_state:
    st.text_input("Away", key="away", on_change=assign)
    st.session_state.gone = True
st.text(st.session_state.get("away"))
