"""The container of `st.expander`."""

from __future__ import annotations

from wasm_runtime.streamlit.elements.lib.openable_container import OpenableContainer


class ExpanderContainer(OpenableContainer):
    """What `st.expander` returns."""


ExpanderContainer.__module__ = "streamlit.elements.lib.mutable_expander_container"
