"""The class of `st.session_state`, where scripts look for it."""

from wasm_runtime.streamlit.session_state import SessionStateProxy as SessionStateProxy
