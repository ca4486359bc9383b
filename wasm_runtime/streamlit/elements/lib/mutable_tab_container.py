"""The containers of `st.tabs`."""

from __future__ import annotations

from wasm_runtime.streamlit.elements.lib.openable_container import OpenableContainer


class TabContainer(OpenableContainer):
    """One of what `st.tabs` gives; `open` for the chosen one."""


TabContainer.__module__ = "streamlit.elements.lib.mutable_tab_container"
