"""`streamlit.errors`, for scripts that catch them."""

from wasm_runtime.errors import *  # noqa: F403 - the module exists to give these names a second home
