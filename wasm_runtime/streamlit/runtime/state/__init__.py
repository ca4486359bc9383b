"""`streamlit.runtime.state`: the classes of `st.session_state` and `st.query_params`."""

from wasm_runtime.streamlit.query_params import QueryParamsProxy as QueryParamsProxy
from wasm_runtime.streamlit.session_state import SessionStateProxy as SessionStateProxy
