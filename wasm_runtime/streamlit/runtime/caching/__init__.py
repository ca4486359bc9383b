"""`streamlit.runtime.caching`."""
