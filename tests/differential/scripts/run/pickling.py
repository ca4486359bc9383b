import pickle

import streamlit as st
from streamlit.runtime.scriptrunner import RerunException, StopException


def show(name, value):
    try:
        copy = pickle.loads(pickle.dumps(value))
    except Exception as error:
        st.text(f"{name}: {type(error).__name__}")
    else:
        kind = type(copy)
        st.text(f"{name}: {kind.__module__}.{kind.__qualname__}")


@st.cache_data
def cached(number):
    return number


@st.cache_resource
def resource():
    return object()


@st.fragment
def fragment():
    pass


@st.dialog("Title")
def dialog():
    pass


def page():
    pass


uploaded = st.file_uploader("File")
if uploaded is not None:
    show("uploaded file", uploaded)
show("page of a function", st.Page(page))
show("page elsewhere", st.Page("https://example.com", title="Elsewhere"))
show("cached function", cached)
show("cached resource", resource)
show("fragment", fragment)
show("dialog", dialog)
show("cache_data", st.cache_data)
show("cache_resource", st.cache_resource)
show("session_state", st.session_state)
show("query_params", st.query_params)
show("secrets", st.secrets)
show("context", st.context)
show("user", st.user)
show("sidebar", st.sidebar)
show("container", st.container())
show("empty", st.empty())
show("element", st.markdown("text"))
show("expander", st.expander("label"))
show("tab", st.tabs(["label"])[0])
show("popover", st.popover("label"))
show("status", st.status("label"))
show("stop", st.stop)
show("rerun", st.rerun)
show("switch_page", st.switch_page)
show("set_page_config", st.set_page_config)
show("error", st.errors.StreamlitAPIException("message"))
show("StopException", StopException())
show("RerunException", RerunException)
show("column_config", st.column_config.TextColumn("label"))
