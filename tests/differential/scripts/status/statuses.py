"""st.status: its states and labels, in every order and place, with reruns and errors in the middle."""

import enum
import time

import numpy as np
import streamlit as st


class State(enum.StrEnum):
    ERROR = "error"


def attempt(call):
    try:
        st.text(repr(type(call()).__name__))
    except Exception as error:
        st.text(f"{type(error).__name__}: {error}")


for state in ("running", "complete", "error", State.ERROR, np.str_("error"), "zz", "", None, 5, True, b"error"):
    attempt(lambda state=state: st.status(f"state {state!r}", state=state))
for expanded in (True, False, 1, 0, 5, -1, None, "x", "", [], 1.5, np.bool_(True), np.int64(1)):
    attempt(lambda expanded=expanded: st.status(f"expanded {expanded!r}", expanded=expanded))
for label in ("", " ", "**bold** :material/home: :red[x]", "a\nb", "# no heading", 5, None, b"x", True, ["x"]):
    attempt(lambda label=label: st.status(label))
for width in ("stretch", "content", 200, 0, -1, "zz", None, 1.5, True):
    attempt(lambda width=width: st.status(f"width {width!r}", width=width))
attempt(lambda: st.status())
attempt(lambda: st.status("a", True))
attempt(lambda: st.status("a", key="x"))
for kind in ("compact", "default", "zz", None):
    attempt(lambda kind=kind: st.status("kind", type=kind))

status = st.status("made")
for change in (
    {},
    {"label": "named"},
    {"label": ""},
    {"label": None},
    {"label": 5},
    {"expanded": True},
    {"expanded": False},
    {"expanded": 1},
    {"expanded": "x"},
    {"state": "complete"},
    {"state": "running"},
    {"state": "zz"},
    {"state": ""},
    {"state": 0},
    {"label": "all", "expanded": True, "state": "error"},
    {"label": "half", "state": "zz"},
    {"unknown": 1},
):
    changed = st.status(f"before {change}", state="error", expanded=True)
    attempt(lambda changed=changed, change=change: changed.update(**change))
attempt(lambda: status.update("by place"))

with st.status("filled") as filled:
    st.text("first")
    filled.update(label="half way")
    st.text("second")
filled.text("after")
filled.write("more")
with filled:
    st.text("again")
filled.update(state="running")
with filled:
    st.text("running again")
with st.status("done by hand") as done:
    done.update(state="error", label="failed", expanded=False)
with st.status("began complete", state="complete"):
    st.text("x")
with st.status("began failed", state="error"):
    st.text("x")
with st.status("closed again", expanded=True) as closed:
    closed.update(expanded=False)
for error in (ValueError("x"), KeyError("k"), StopIteration()):
    try:
        with st.status(f"fails with {error!r}"):
            st.text("before")
            raise error
    except Exception as caught:
        st.text(repr(caught))
try:
    with st.status("recovers") as recovers:
        recovers.update(state="complete")
        raise ValueError("after")
except ValueError:
    recovers.update(label="recovered")
with st.status("outer") as outer:
    try:
        with st.status("inner"):
            st.text("within")
            raise ValueError("in the inner")
    except ValueError as error:
        st.exception(error, width=300)
    outer.progress(30, "bar")
    with st.spinner("turns", show_time=True):
        st.text("while it turns")
    with st.expander("more"), st.columns(2)[1]:
        outer.update(label="from within")
with st.sidebar, st.status("aside"):
    st.text("in the sidebar")
st.sidebar.status("aside, too").text("x")
left, right = st.columns(2)
with left.status("left"), right:
    st.text("on the right")
with st.form("form"), st.status("in a form"):
    st.text_input("name")
    st.form_submit_button("send")
place = st.empty()
place.status("in place")
place.status("replaced", state="complete")
gone = st.status("gone")
attempt(gone.empty)
with st.container(horizontal=True):
    st.status("one")
    st.status("two", state="error")


@st.cache_data
def cached():
    with st.status("cached") as status:
        st.text("written")
        status.update(label="kept")
    return 1


attempt(cached)
attempt(cached)


@st.fragment
def part():
    parts = st.session_state.parts = st.session_state.get("parts", 0) + 1
    with st.status(f"part {parts}", expanded=parts % 2 == 0) as status:
        st.button("again")
        if parts == 3:
            st.rerun(scope="fragment")
        status.update(label=f"part {parts} is done", state="error" if parts > 3 else None)
    outside.update(label=f"outside {parts}")


outside = st.status("outside")
part()
if st.button("stop"):
    with st.status("stopped") as stopped:
        stopped.update(label="stops", state="complete")
        st.stop()
if st.button("rerun"):
    with st.status("reruns"):
        time.sleep(0)
        st.rerun()
if st.button("fail"):
    with st.status("fails"):
        st.text("written before")
        raise RuntimeError("uncaught")
st.text("end")
