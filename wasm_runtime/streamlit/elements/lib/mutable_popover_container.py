"""The container of `st.popover`."""

from __future__ import annotations

from wasm_runtime.streamlit.elements.lib.openable_container import OpenableContainer


class PopoverContainer(OpenableContainer):
    """What `st.popover` returns."""


PopoverContainer.__module__ = "streamlit.elements.lib.mutable_popover_container"
