"""`streamlit.components.v2`."""

from wasm_runtime.compat.not_built_yet import NotBuiltYet

component = NotBuiltYet("st.components.v2.component")
