"""The parts of `streamlit.runtime` that scripts import."""
