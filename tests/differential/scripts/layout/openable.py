"""Expanders, tabs, popovers, status, space: what they show and what the script knows of them."""

import streamlit as st


def attempt(call):
    try:
        st.write(repr(call()))
    except Exception as error:
        st.exception(error)


def changed(key):
    st.session_state.setdefault("log", []).append(f"{key}: {st.session_state[key]!r}")


st.expander("plain").write("in it")
st.expander("open", expanded=True, icon=":material/star:", type="compact", key="plain").write("in it")
with st.expander("step", type="step"):
    st.text_input("in an expander", key="inner")
told = st.expander("told", on_change="rerun", key="told")
told.write("in told")
callback = st.expander("callback", True, on_change=changed, args=("callback",), key="callback")
st.write(told.open, callback.open)

one, two = st.tabs(["One", "Two"], default="Two")
one.write("in one")
two.checkbox("in two")
first, second = st.tabs(["First", "Second"], on_change=changed, args=("tabs",), key="tabs", height=200)
first.write("first")
with second:
    st.write("second")
st.write(one.open, two.open, first.open, second.open)

with st.popover("popover", help=" help", icon="🎉", type="primary", disabled=True):
    st.button("in a popover")
over = st.popover("told popover", on_change="rerun", key="over")
over.write(over.open)

with st.status("work") as work:
    st.write("working")
    work.update(label="more work", expanded=True)
st.status("done", state="complete").write("done")
failed = st.status("failed", type="compact")
failed.update(state="error")
try:
    with st.status("raises"):
        raise ValueError
except ValueError:
    pass

for size in ("small", "large", 30, "stretch"):
    st.space(size)

if st.button("assign"):
    pass
st.button("open all", on_click=lambda: st.session_state.update(told=True, tabs="Second", over=True, callback=False))
st.button("close all", on_click=lambda: st.session_state.update(told=False, tabs="none", over=False))
st.button("badly", on_click=lambda: st.session_state.update(told="x"))

with st.form("form"):
    with st.expander("in a form", on_change="rerun"):
        st.text_input("in a form", key="in form")
    st.form_submit_button("Send")

attempt(lambda: st.expander("twice", on_change="rerun").open)
attempt(lambda: st.expander("twice", on_change="rerun").open)
attempt(lambda: st.expander("one key", key="same").open)
attempt(lambda: st.expander("one key", key="same").open)
attempt(lambda: st.expander("e", expanded="x"))
attempt(lambda: st.expander("e", icon="zz"))
attempt(lambda: st.expander("e", width="content"))
attempt(lambda: st.expander("e", on_change="zz"))
attempt(lambda: st.expander("e", type="zz"))
attempt(lambda: st.expander(None))
attempt(lambda: st.expander("e", bind="query-params"))
attempt(lambda: st.form("other form").expander("e", on_change=lambda: None))
attempt(lambda: st.tabs([]))
attempt(lambda: st.tabs(None))
attempt(lambda: st.tabs(["a", 1]))
attempt(lambda: st.tabs(5))
attempt(lambda: st.tabs(["a"], default="zz"))
attempt(lambda: st.tabs(["a"], width="zz"))
attempt(lambda: st.tabs(["a"], on_change="zz"))
attempt(lambda: [tab.open for tab in st.tabs("ab", on_change="rerun")])
attempt(lambda: [tab.open for tab in st.tabs(["a", "a"], on_change="rerun")])
attempt(lambda: st.popover("p", type="zz"))
attempt(lambda: st.popover("p", icon="zz"))
attempt(lambda: st.popover("p", width="zz"))
attempt(lambda: st.popover("p", disabled="zz"))
attempt(lambda: st.popover("p", on_change="zz"))
attempt(lambda: st.popover(None))
attempt(lambda: st.status("s", state="zz"))
attempt(lambda: st.status("s", type="zz"))
attempt(lambda: st.status("s", expanded="zz"))
attempt(lambda: st.status("s", width="zz"))
attempt(lambda: st.status("s").update(state="zz"))
for size in ("zz", 0, -1, 1.5, None):
    attempt(lambda: st.space(size))
st.write(st.session_state.get("log"))
