"""Sitelet: a Streamlit script as a static site, run by CPython in the user's browser."""

__version__ = "0.1.0"
