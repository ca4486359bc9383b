"""`streamlit.runtime.state`: the classes of `st.session_state` and `st.query_params`."""

from wasm_runtime.streamlit.runtime.state.query_params_proxy import QueryParamsProxy as QueryParamsProxy
from wasm_runtime.streamlit.runtime.state.session_state_proxy import SessionStateProxy as SessionStateProxy
