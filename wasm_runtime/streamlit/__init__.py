"""The `streamlit` namespace that scripts import.

`st.x` is a method of the main area's generator, so that `st.x` and `container.x` are one implementation, made from one
list: the bases of `DeltaGenerator`. Type checkers read it from calls.pyi, which `make format` makes. A name that
Streamlit has and this version does not raises an error that says so when it is used.
"""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

from wasm_runtime.compat import streamlit_names as _names
from wasm_runtime.compat.not_built_yet import NotBuiltYet as _NotBuiltYet
from wasm_runtime.protocol.tree import BOTTOM, FLOATING, SIDEBAR
from wasm_runtime.streamlit import delta_generator as _delta_generator
from wasm_runtime.streamlit import errors as errors
from wasm_runtime.streamlit.commands.execution_control import rerun as rerun
from wasm_runtime.streamlit.commands.execution_control import stop as stop
from wasm_runtime.streamlit.commands.execution_control import switch_page as switch_page
from wasm_runtime.streamlit.commands.navigation import navigation as navigation
from wasm_runtime.streamlit.commands.page_config import set_page_config as set_page_config
from wasm_runtime.streamlit.elements.dialog_decorator import dialog as dialog
from wasm_runtime.streamlit.elements.lib import container_classes as _container_classes
from wasm_runtime.streamlit.elements.lib.grid_container import GridContainer as _GridContainer
from wasm_runtime.streamlit.elements.lib.mutable_expander_container import ExpanderContainer as _ExpanderContainer
from wasm_runtime.streamlit.elements.lib.mutable_popover_container import PopoverContainer as _PopoverContainer
from wasm_runtime.streamlit.elements.lib.mutable_status_container import StatusContainer as _StatusContainer
from wasm_runtime.streamlit.elements.lib.mutable_tab_container import TabContainer as _TabContainer
from wasm_runtime.streamlit.navigation.page import Page as Page
from wasm_runtime.streamlit.runtime.caching.cache_data_api import CacheDataAPI as _CacheDataAPI
from wasm_runtime.streamlit.runtime.caching.cache_resource_api import CacheResourceAPI as _CacheResourceAPI
from wasm_runtime.streamlit.runtime.connection_factory import connection as connection
from wasm_runtime.streamlit.runtime.fragment import fragment as fragment
from wasm_runtime.streamlit.runtime.secrets import secrets_singleton as _secrets_singleton
from wasm_runtime.streamlit.runtime.state.query_params_proxy import QueryParamsProxy as _QueryParamsProxy
from wasm_runtime.streamlit.runtime.state.session_state_proxy import SessionStateProxy as _SessionStateProxy

__version__ = "1.67.0"

_container_classes.expander = _ExpanderContainer
_container_classes.tab = _TabContainer
_container_classes.popover = _PopoverContainer
_container_classes.status = _StatusContainer
_container_classes.grid = _GridContainer

_main = _delta_generator._Main()

sidebar = _delta_generator._Root(SIDEBAR, "sidebar")
bottom = _delta_generator._Root(BOTTOM, "bottom")
_bottom = bottom  # its name in earlier versions, which apps still use
_event = _delta_generator._Root(FLOATING, "event")
session_state = _SessionStateProxy()
cache_data = _CacheDataAPI()
cache_resource = _CacheResourceAPI()
query_params = _QueryParamsProxy()
secrets = _secrets_singleton

for _name in _delta_generator.methods():
    globals()[_name] = getattr(_main, _name)
globals()["toast"] = _event.toast  # over the page, whatever block is open

if TYPE_CHECKING:
    from wasm_runtime.streamlit.calls import *  # noqa: F403

# Names that few apps use, and where they are: loaded when they are asked for.
_LATER = {
    "App": "starlette:App",
    "column_config": "column_config:",
    "components": "components:",
    "connections": "connections:",
    "context": "runtime.context:context_proxy",
    "echo": "commands.echo:echo",
    "get_option": "config:get_option",
    "logo": "commands.logo:logo",
    "login": "user_info:login",
    "logout": "user_info:logout",
    "set_option": "config:set_user_option",
    "typing": "typing:",
    "user": "user_info:user",
}


if not TYPE_CHECKING:

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
