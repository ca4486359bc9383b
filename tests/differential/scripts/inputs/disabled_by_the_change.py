# A widget that becomes disabled in the very run that its change has started takes nothing from the page: its value is
# the one of before. What was read before it was drawn, and its callback, have seen the new one.
import datetime

import streamlit as st

ss = st.session_state
ss.setdefault("off", False)
ss.setdefault("log", [])


def note(name):
    ss.log.append(f"{name} {ss.get(name)!r}")


def turn(off):
    ss.off = off


st.button("off by callback", on_click=turn, args=(True,))
st.button("on", on_click=turn, args=(False,))
if st.button("off by script"):
    ss.off = True
if st.button("off and assigned"):
    ss.off = True
    ss.text = "assigned"
before = ss.get("text")

shown = {
    "text": st.text_input("Text", key="text", disabled=ss.off, on_change=note, args=("text",)),
    "plain": st.text_input("Plain", disabled=ss.off),
    "number": st.number_input("Number", 0, 9, disabled=ss.off),
    "slider": st.slider("Slider", disabled=ss.off),
    "check": st.checkbox("Check", disabled=ss.off),
    "radio": st.radio("Radio", ["a", "b"], index=None, disabled=ss.off),
    "select": st.selectbox("Select", ["a", "b"], disabled=ss.off),
    "multi": st.multiselect("Multi", ["a", "b"], disabled=ss.off),
    "pills": st.pills("Pills", ["a", "b"], disabled=ss.off),
    "date": st.date_input("Date", datetime.date(2024, 1, 1), disabled=ss.off),
}
pressed = st.button("Press", disabled=ss.off, on_click=note, args=("press",))
st.write(before, shown, pressed, ss.log)

with st.form("form"):
    answer = st.radio("Answer", ["4", "5"], index=None, disabled=ss.get("answered", False))
    sent = st.form_submit_button("Send", disabled=ss.get("answered", False))
st.write(answer, sent)
if sent:
    ss.answered = True
    st.rerun()

with st.form("other"):
    st.checkbox("off too", key="off_too")
    line = st.text_input("Line", disabled=ss.off_too)
    sent_too = st.form_submit_button("Send both", disabled=ss.off_too)
st.write(line, sent_too)
