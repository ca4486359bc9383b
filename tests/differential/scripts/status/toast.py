"""Toasts: texts, icons, durations, what is refused, and the place over the page that each has."""

import streamlit as st


def attempt(call):
    try:
        call()
    except Exception as error:
        st.exception(error)


for body in ("plain", " a\n   b ", "", " ", 5, None, ["list"], b"bytes", "**bold** [link](https://example.com)"):
    attempt(lambda body=body: st.toast(body))
for icon in (None, "", "🎉", ":material/home:", "spinner", ":material/nothing_such:", "x", ":tada:", "Spinner", "🎉🎉"):
    attempt(lambda icon=icon: st.toast("icon", icon=icon))
for duration in ("short", "long", "infinite", 1, 7, 0, -1, 1.5, False, "", "zz", None, "Short"):
    attempt(lambda duration=duration: st.toast("duration", duration=duration))
attempt(lambda: st.toast("two", "🎉"))
attempt(lambda: st.toast())
attempt(lambda: st.toast("", icon="x", duration="zz"))
attempt(lambda: st.toast("wrong", icon="x", duration="zz"))

changed = st.toast("starts", icon="spinner", duration="infinite")
changed.toast("goes on", icon="spinner", duration="infinite").toast("ends", duration=3)
st.sidebar.toast("called in the sidebar")
with st.expander("inside"):
    st.toast("called in a block")
    st.text("what the block holds")
st.empty().toast("called in a placeholder")
replaced = st.toast("replaced by a text")
replaced.text("the text")
replaced.toast("and that by a toast")
st.toast("emptied").empty()
st.text("a text").toast("called on a text")
with st.form("form"):
    st.toast("called in a form")
    st.form_submit_button("send")
with st.toast("as a block"):
    st.text("takes its place")


@st.cache_data
def cached():
    st.toast("from a cached function")
    return 1


attempt(cached)
attempt(cached)


@st.cache_resource
def container_in_cached():
    st.text("what can be written again")
    st.sidebar.toast("what cannot")


attempt(container_in_cached)
attempt(container_in_cached)
