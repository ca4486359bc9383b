"""`streamlit.web`, of which there is only the name."""
