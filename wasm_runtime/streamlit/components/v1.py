"""`streamlit.components.v1`."""

from wasm_runtime.compat.not_built_yet import NotBuiltYet
from wasm_runtime.streamlit import _main

declare_component = NotBuiltYet("st.components.v1.declare_component")
html = _main._html
iframe = _main._iframe
