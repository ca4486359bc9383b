"""`streamlit.components.v1`."""

from wasm_runtime.compat.not_built_yet import NotBuiltYet

declare_component = NotBuiltYet("st.components.v1.declare_component")
html = NotBuiltYet("st.components.v1.html")
iframe = NotBuiltYet("st.components.v1.iframe")
