"""Forms: values wait for the submit button, callbacks see them, a press lasts one run."""

import streamlit as st


def submitted(name):
    st.session_state.setdefault("log", []).append((name, st.session_state.text, st.session_state.number))


with st.form("form", border=False, enter_to_submit=False):
    st.write("in the form")
    st.text_input("text", "start", key="text")
    left, right = st.columns(2)
    left.number_input("number", 0, 10, 3, key="number")
    with right.container():
        st.checkbox("check", key="check")
    pressed = st.form_submit_button("Send", on_click=submitted, args=("send",))
    other = st.form_submit_button("Other", key="other", help="h", type="primary", icon="🎉", disabled=False)
st.write(pressed, other, st.session_state.text, st.session_state.number, str(st.session_state.get("log")))

second = st.form("second")
second.text_input("text", key="second text")
second.slider("slider", 0, 10, 5, key="slider")
st.write(second.form_submit_button(), st.session_state["second text"], st.session_state.slider)
st.button("outside", key="outside")
with st.form("no button"):
    st.text_input("lost")
