"""The `streamlit` namespace that scripts import.

`st.x` is a method of the main area's generator, so that `st.x` and `container.x` are one implementation. A name that
Streamlit has and this version does not raises an error that says so when it is used.
"""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import Any

from wasm_runtime.compat import streamlit_names as _names
from wasm_runtime.compat.not_built_yet import NotBuiltYet as _NotBuiltYet
from wasm_runtime.protocol.tree import BOTTOM, SIDEBAR
from wasm_runtime.streamlit import delta_generator as _delta_generator
from wasm_runtime.streamlit import errors as errors
from wasm_runtime.streamlit.commands.execution_control import rerun as rerun
from wasm_runtime.streamlit.commands.execution_control import stop as stop
from wasm_runtime.streamlit.commands.execution_control import switch_page as switch_page
from wasm_runtime.streamlit.commands.navigation import navigation as navigation
from wasm_runtime.streamlit.commands.page_config import set_page_config as set_page_config
from wasm_runtime.streamlit.elements.dialog_decorator import dialog as dialog
from wasm_runtime.streamlit.navigation.page import Page as Page
from wasm_runtime.streamlit.runtime.caching.cache_data_api import CacheDataAPI as _CacheDataAPI
from wasm_runtime.streamlit.runtime.caching.cache_resource_api import CacheResourceAPI as _CacheResourceAPI
from wasm_runtime.streamlit.runtime.connection_factory import connection as connection
from wasm_runtime.streamlit.runtime.fragment import fragment as fragment
from wasm_runtime.streamlit.runtime.secrets import secrets_singleton as _secrets_singleton
from wasm_runtime.streamlit.runtime.state.query_params_proxy import QueryParamsProxy as _QueryParamsProxy
from wasm_runtime.streamlit.runtime.state.session_state_proxy import SessionStateProxy as _SessionStateProxy

__version__ = "1.67.0"

_main = _delta_generator._Main()

sidebar = _delta_generator._Root(SIDEBAR, "sidebar")
bottom = _delta_generator._Root(BOTTOM, "bottom")
session_state = _SessionStateProxy()
cache_data = _CacheDataAPI()
cache_resource = _CacheResourceAPI()
query_params = _QueryParamsProxy()
secrets = _secrets_singleton

audio_input = _main.audio_input
button = _main.button
camera_input = _main.camera_input
caption = _main.caption
chat_input = _main.chat_input
chat_message = _main.chat_message
checkbox = _main.checkbox
code = _main.code
color_picker = _main.color_picker
columns = _main.columns
container = _main.container
date_input = _main.date_input
datetime_input = _main.datetime_input
divider = _main.divider
download_button = _main.download_button
empty = _main.empty
error = _main.error
exception = _main.exception
expander = _main.expander
feedback = _main.feedback
file_uploader = _main.file_uploader
form = _main.form
form_submit_button = _main.form_submit_button
header = _main.header
info = _main.info
json = _main.json
link_button = _main.link_button
markdown = _main.markdown
menu_button = _main.menu_button
multiselect = _main.multiselect
number_input = _main.number_input
page_link = _main.page_link
pagination = _main.pagination
pills = _main.pills
popover = _main.popover
progress = _main.progress
radio = _main.radio
segmented_control = _main.segmented_control
select_slider = _main.select_slider
selectbox = _main.selectbox
slider = _main.slider
space = _main.space
status = _main.status
spinner = _main.spinner
subheader = _main.subheader
success = _main.success
tabs = _main.tabs
text = _main.text
text_area = _main.text_area
text_input = _main.text_input
time_input = _main.time_input
title = _main.title
toggle = _main.toggle
warning = _main.warning
write = _main.write
write_stream = _main.write_stream


# Names that few apps use, and where they are: loaded when they are asked for.
_LATER = {
    "App": "starlette:App",
    "column_config": "column_config:",
    "components": "components:",
    "connections": "connections:",
    "context": "runtime.context:context_proxy",
    "echo": "commands.echo:echo",
    "get_option": "config:get_option",
    "login": "user_info:login",
    "logout": "user_info:logout",
    "set_option": "config:set_user_option",
    "typing": "typing:",
    "user": "user_info:user",
}


def __getattr__(name: str) -> Any:
    if name in _LATER:
        module, _, attribute = _LATER[name].partition(":")
        found: Any = _import_module(f"{__name__}.{module}")
        globals()[name] = found = getattr(found, attribute) if attribute else found
        return found
    if name in _names.COMMANDS:
        return _NotBuiltYet(f"st.{name}")
    message = f"module 'streamlit' has no attribute '{name}'"
    if name in _names.REMOVED:
        message += f". st.{name} has been removed. {_names.REMOVED[name]}"
    raise AttributeError(message)
