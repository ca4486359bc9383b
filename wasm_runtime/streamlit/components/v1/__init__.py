"""`streamlit.components.v1`: custom components, whose pages are in frames."""

from wasm_runtime.streamlit import _main
from wasm_runtime.streamlit.components.v1.component_registry import declare_component as declare_component

html = _main._html
iframe = _main._iframe
