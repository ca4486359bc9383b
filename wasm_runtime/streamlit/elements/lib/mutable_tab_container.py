"""The containers of `st.tabs`."""

from __future__ import annotations

from wasm_runtime.streamlit.elements.lib.openable_container import OpenableContainer


class TabContainer(OpenableContainer):
    """One of the tabs that `st.tabs` returns; `open` is True for the one that is shown."""


TabContainer.__module__ = "streamlit.elements.lib.mutable_tab_container"
