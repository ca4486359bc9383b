"""Errors of calls that Streamlit supports and this static site does not. Both derive from `StreamlitAPIException`."""

from wasm_runtime.errors import NeedsServerError, NotBuiltYetError

__all__ = ["NeedsServerError", "NotBuiltYetError"]
