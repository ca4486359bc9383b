"""The version of Streamlit that the names and their behaviour follow."""

STREAMLIT_VERSION_STRING = "1.67.0"
