"""The errors of calls that Streamlit answers and a static site refuses. Both derive from `StreamlitAPIException`."""

from wasm_runtime.errors import NeedsServerError, NotBuiltYetError

__all__ = ["NeedsServerError", "NotBuiltYetError"]
