"""Modules that scripts import beside streamlit itself."""

import threading

import streamlit as st
import streamlit.components.v1 as components
import streamlit.config
import streamlit.logger
import streamlit.version
from streamlit import runtime
from streamlit.delta_generator import DeltaGenerator
from streamlit.errors import StreamlitAPIException
from streamlit.runtime.caching import cache_errors
from streamlit.runtime.scriptrunner import (
    RerunData,
    RerunException,
    StopException,
    add_script_run_ctx,
    get_script_run_ctx,
)
from streamlit.runtime.scriptrunner_utils.exceptions import RerunException as TheSame
from streamlit.runtime.scriptrunner_utils.script_run_context import get_script_run_ctx as the_same
from streamlit.runtime.state import SessionStateProxy
from streamlit.runtime.state.session_state_proxy import SessionStateProxy as TheSameProxy
from streamlit.util import AttributeDictionary
from streamlit.web import cli

st.text(streamlit.version.STREAMLIT_VERSION_STRING == st.__version__)
st.text(streamlit.logger.get_logger(__name__).name)
st.text(streamlit.config.get_option("server.port"))
st.text([RerunException is TheSame, get_script_run_ctx is the_same, SessionStateProxy is TheSameProxy])
st.text(isinstance(st.session_state, SessionStateProxy))
st.text(
    [isinstance(st.container(), DeltaGenerator), issubclass(cache_errors.UnhashableParamError, StreamlitAPIException)]
)
st.text([callable(cli.main), callable(components.declare_component), callable(runtime.get_instance)])
context = get_script_run_ctx()
thread = threading.Thread(target=print)
st.text(
    [type(context).__name__, type(context.session_id), type(context.query_string), add_script_run_ctx(thread) is thread]
)
st.text(AttributeDictionary({"a": 1}).a)
st.text([RerunException.__module__, StopException.__mro__])
st.text([each.__name__ for each in st.typing.DataframeState.__mro__])
for name in ("nosuch", "runtime.nosuch", "components.v3", "errors.StreamlitAPIException"):
    try:
        __import__(f"streamlit.{name}")
    except ImportError as error:
        st.text([type(error).__name__, str(error).partition(":")[0].partition(";")[0], error.name])
try:
    from streamlit import nosuch
except ImportError as error:
    st.text(str(error).partition(" from")[0])
if st.button("by hand"):
    if not st.session_state.get("again"):
        st.session_state.again = True
        raise RerunException(RerunData())
st.text(st.session_state.get("again"))
