"""Names that scripts import from inside of Streamlit for their annotations."""

import importlib
import typing

import streamlit as st
import streamlit.elements.image as image
from streamlit.commands.page_config import Layout
from streamlit.elements.lib.mutable_status_container import StatusContainer
from streamlit.elements.widgets.chat import ChatInputValue
from streamlit.elements.widgets.time_widgets import DateWidgetReturn
from streamlit.navigation.page import StreamlitPage
from streamlit.runtime.metrics_util import gather_metrics
from streamlit.runtime.state import get_session_state

for name in (
    "streamlit.navigation.page:StreamlitPage",
    "streamlit.elements.lib.mutable_status_container:StatusContainer",
    "streamlit.elements.widgets.time_widgets:DateWidgetReturn",
    "streamlit.commands.page_config:Layout",
    "streamlit.runtime.caching:cache_data",
    "streamlit.runtime.fragment:fragment",
    "streamlit.runtime.state:get_session_state",
    "streamlit.runtime.uploaded_file_manager:UploadedFileRec",
    "streamlit.elements.lib.image_utils:image_to_url",
    "streamlit.elements.arrow:nosuch",
    "streamlit.elements.nosuch:Data",
    "streamlit.runtime.scriptrunner.nosuch:Data",
    "streamlit.external.langchain:StreamlitCallbackHandler",
    "streamlit.web.server.websocket_headers:_get_websocket_headers",
):
    module, _, member = name.partition(":")
    try:
        getattr(importlib.import_module(module), member)
        st.text(f"{name} ok")
    except (ImportError, AttributeError) as error:
        st.text(f"{name} {type(error).__name__}")


@gather_metrics("nothing")
def show(page: StreamlitPage | None, day: DateWidgetReturn, layout: Layout) -> StatusContainer:
    return st.status("Working")


st.text(isinstance(show(None, None, "wide"), StatusContainer))
st.text(typing.get_args(Layout))
st.text([ChatInputValue.__module__, DateWidgetReturn, StreamlitPage is st.Page])
st.text([hasattr(image, "image_to_url"), callable(st.navigation)])
get_session_state()["count"] = 1
st.text(st.session_state.count)
