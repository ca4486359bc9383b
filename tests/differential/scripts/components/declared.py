import os
import tempfile

import streamlit as st
import streamlit.components.v1 as components
from streamlit.components.v1.components import CustomComponent, MarshallComponentException

folder = tempfile.mkdtemp()
component = components.declare_component("menu", path=folder)
remote = components.declare_component("remote", url="http://localhost:3001")


def attempt(call):
    try:
        st.text(repr(call()))
    except Exception as error:
        st.text(f"{type(error).__module__}.{type(error).__name__}: {error}".replace(folder, "FOLDER"))


st.text(isinstance(component, CustomComponent))
st.text(repr(component).replace(folder, "FOLDER").replace(component.module_name, "MODULE"))
st.text(f"{component}".replace(folder, "FOLDER").replace(component.module_name, "MODULE"))
st.text(repr(remote).replace(component.module_name, "MODULE"))
st.text([component.path == folder, component.url, component.abspath == os.path.abspath(folder), remote.path])
st.text([component == components.declare_component("menu", path=folder), component == remote, component != 3])
attempt(lambda: components.declare_component("a"))
attempt(lambda: component(1))
attempt(lambda: component(a=object()))
attempt(lambda: component(a={1, 2}))
attempt(lambda: component(a=memoryview(b"x")))
attempt(lambda: component(a={(1, 2): 3}))
attempt(lambda: component(tab_index=-2))
attempt(lambda: component(tab_index=True))
attempt(lambda: component(tab_index="a"))
attempt(lambda: component(on_change="rerun"))
attempt(lambda: component(on_change=3))
attempt(lambda: component(a=(1, 2), b=b"bytes", default={"c": 1}, key="first", tab_index=0))
attempt(lambda: component(key="first"))
attempt(lambda: component(width=3, height=4))
attempt(lambda: component(width=3, height=4))
attempt(lambda: remote(default="d", key="5"))
st.session_state.assigned = 5
attempt(lambda: component(key="assigned", default=2))
attempt(lambda: st.session_state.assigned)
attempt(lambda: st.session_state.first)
with st.form("form"):
    attempt(lambda: component(key="in form", on_change=print))
    st.form_submit_button("send")
st.text(issubclass(MarshallComponentException, Exception))
