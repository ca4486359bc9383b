"""Ends of a run: stop, rerun, errors, in the script and in callbacks."""

import streamlit as st


def fail():
    st.write("before the failure")
    raise ValueError("in a callback")


def stop():
    st.write("stopped in a callback")
    st.stop()


def again():
    st.session_state.again = st.session_state.get("again", 0) + 1
    st.rerun()
    st.session_state.again = "never"


def talk():
    st.write("from a callback")
    st.sidebar.write("aside")


runs = st.session_state["runs"] = st.session_state.get("runs", 0) + 1
st.write("runs", runs)
st.button("fail", key="fail", on_click=fail)
st.button("stop", key="stop", on_click=stop)
st.button("again", key="again_button", on_click=again)
st.button("talk", key="talk", on_click=talk)
st.write(st.session_state.get("again"), st.session_state.again_button)
if st.button("rerun once", key="once") and not st.session_state.get("reran"):
    st.session_state.reran = True
    st.write("not seen")
    st.rerun()
if st.button("swallow", key="swallow"):
    try:
        st.rerun()
    except Exception:
        st.write("never")
left, right = st.columns(2)
with left:
    st.write("left")
    if st.button("raise", key="raise"):
        with st.container():
            try:
                int("x")
            except ValueError as error:
                raise RuntimeError("chained") from error
    if st.button("raise in handler", key="handler"):
        try:
            {}["missing"]
        except KeyError:
            [][1]
    if st.button("own", key="own"):

        class Own(Exception):
            pass

        raise Own("mine <b>")
    if st.button("markdown", key="markdown"):
        raise st.errors.StreamlitAPIException("with **markdown**")
if st.button("end", key="end"):
    st.stop()
st.write("last line", st.session_state.get("reran"))


# What a callback deletes is not on the page any more if the run stops before its widget.
def delete_typed():
    st.session_state.pop("deleted text", None)


def typed_changed():
    st.session_state.deleted_log = "called"


if st.button("delete and stop", on_click=delete_typed):
    st.stop()
st.text_input("deleted text", key="deleted text", on_change=typed_changed)
st.write(st.session_state.get("deleted_log"))


# What a callback assigns outlives a rerun that the script asks for before the widget is drawn.
def assign_typed():
    st.session_state["assigned text"] = "by the callback"


if st.button("assign and rerun", on_click=assign_typed):
    st.rerun()
st.write(st.text_input("assigned text", key="assigned text"))
