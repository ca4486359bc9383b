"""`st.components`."""

from wasm_runtime.streamlit.components import v1 as v1
from wasm_runtime.streamlit.components import v2 as v2
