"""What makes `import streamlit` find this runtime, and what is known of Streamlit's names. Scripts cannot import it."""
