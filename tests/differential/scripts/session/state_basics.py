"""Session state: reading, writing, deleting, widgets under their keys."""

import streamlit as st

st.session_state.setdefault("count", 0)
st.session_state[1] = "number key"
st.session_state._hidden = "underscore"
st.session_state["list"] = [1]


def bump(by=1, *, times=1):
    st.session_state.count += by * times


def log(name):
    st.session_state.setdefault("log", []).append((name, st.session_state.a, st.session_state.b))


st.button("bump", on_click=bump)
st.button("bump five", key="five", on_click=bump, args=(5,), kwargs={"times": 2})
st.text_input("a", key="a", on_change=log, args=("a",))
st.text_input("b", key="b", on_change=log, args=("b",))
st.write(st.session_state.count, st.session_state["1"], 1 in st.session_state, "1" in st.session_state)
st.write(st.session_state.get("nothing"), "nothing" in st.session_state, str(st.session_state.get("log")))
st.write(len(st.session_state), sorted(st.session_state), sorted(st.session_state.to_dict()))
if st.button("delete", key="delete"):
    del st.session_state["list"]
    st.session_state.pop("count")
    st.session_state.update({"added": True}, other=2)
if st.button("clear", key="clear"):
    for name in list(st.session_state.keys()):
        if name not in ("a", "b", "five", "delete", "clear"):
            del st.session_state[name]
st.write(sorted(st.session_state))
