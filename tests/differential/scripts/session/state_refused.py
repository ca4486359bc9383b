"""Keys that session state may not set, before or after the widget is drawn, in the script or in a callback."""

import streamlit as st


def assign(name):
    st.session_state[name] = "text" if name in ("text", "field") else True
    st.session_state.assigned = name


def attempt(call):
    try:
        st.write(str(call()))
    except Exception as error:
        st.exception(error)


def form():
    with st.form("form"):
        st.text_input("field", key="field")
        attempt(lambda: st.form_submit_button("Send", key="send"))
        attempt(lambda: st.form_submit_button("Unkeyed"))


DRAW = {
    "button": lambda: st.button("button", key="button"),
    "form": form,
    "text": lambda: st.text_input("text", "default", key="text"),
    "check": lambda: st.checkbox("check", key="check"),
    "box": lambda: st.container(key="box") and None,
}
REFUSED = ("button", "form", "send", "FormSubmitter:form-Unkeyed", "own")
when = st.radio("when", ["never", "before", "after"], key="when")
name = st.selectbox("name", [*DRAW, "send", "FormSubmitter:form-Unkeyed", "field"], key="name")
st.button("assign in a callback", key="in_callback", on_click=assign, args=(name,))
st.button("assign own key in a callback", key="own", on_click=assign, args=("own",))
if when == "before":
    attempt(lambda: assign(name))
for draw in DRAW.values():
    attempt(draw)
if when == "after":
    attempt(lambda: assign(name))
    attempt(lambda: st.session_state[name])
assigned = st.session_state.pop("assigned", "nothing")
if when != "after" and assigned in REFUSED:
    del st.session_state[assigned]
st.write(sorted(st.session_state))
