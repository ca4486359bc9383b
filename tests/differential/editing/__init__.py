"""What the data editor makes of a table and of the user's edits, asked of Streamlit and of the runtime."""
