"""`streamlit.testing`: running an app in a test, without a browser."""
