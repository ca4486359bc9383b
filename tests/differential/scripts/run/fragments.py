"""Fragments: alone and with the script, inside each other, writing outside of themselves."""

import streamlit as st


def count(name):
    st.session_state[name] = st.session_state.get(name, 0) + 1
    return st.session_state[name]


def changed(name):
    st.session_state.setdefault("log", []).append(f"{name} {st.session_state.get(name)}")


st.write(f"script {count('script')}")
box = st.container()
place = st.empty()
box.write("in the box before")


@st.fragment
def plain(title):
    st.write(f"{title} {count(title)}")
    typed = st.text_input("typed", key=f"typed {title}", on_change=changed, args=(f"typed {title}",))
    st.write(f"typed {typed}")
    pressed = st.button("press", key=f"press {title}", on_click=changed, args=(f"press {title}",))
    if pressed:
        st.checkbox("extra", True, key=f"extra {title}")
    return pressed


st.write(repr(plain("one")))
with st.sidebar:
    plain("two")


@st.fragment
def outside():
    box.write(f"to the box {count('outside')}")
    box.checkbox("in the box", key="boxed")
    place.write("in the place")
    left, right = box.columns(2)
    left.write("left")
    with right:
        st.write("right")
    if not st.session_state.boxed:
        st.sidebar.write("not boxed")


outside()


@st.fragment
def outer():
    st.write(f"outer {count('outer')}")
    st.button("outer", key="outer button")

    @st.fragment
    def inner():
        st.write(f"inner {count('inner')}")
        st.write(f"pressed {st.button('inner', key='inner button')}")
        if st.button("inner app", key="rerun app"):
            st.rerun()
        if st.button("inner fragment", key="rerun fragment"):
            st.rerun(scope="fragment")

    inner()
    st.write("outer end")


outer()


@st.fragment
def failing():
    st.write("failing")
    if st.button("fail", key="fail"):
        raise ValueError("in a fragment")
    if st.button("stop", key="stop"):
        st.stop()
    st.write("not failed")


failing()
box.write(f"in the box after {st.session_state.script}")


@st.fragment(key="keyed")
def keyed():
    st.write(f"keyed {count('keyed')}")


keyed()


def again():
    st.rerun("keyed")


st.button("ask", key="ask", on_click=again)
st.write(f"log {st.session_state.get('log')}")
st.write(repr(sorted(st.session_state)))
