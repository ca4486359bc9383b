"""The class of `st.query_params`, where scripts look for it."""

from wasm_runtime.streamlit.query_params import QueryParamsProxy as QueryParamsProxy
